package org.gendan.gateway.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.gendan.gateway.problem.Refusal;
import org.gendan.gateway.session.Person;
import org.gendan.gateway.session.Session;
import org.gendan.gateway.session.Sessions;
import org.gendan.gateway.session.SignedInOnly;

/** {@code GET /auth/people}: names for the accounts that the services tell of. */
@ApplicationScoped
class PeopleRoute {

  /** People of other companies are told nobody's name. */
  private static final Set<String> OUTSIDERS = Set.of("workshop", "customer", "partner-system");

  private final PeopleTable people;
  private final Sessions sessions;
  private final ObjectMapper json;
  private final Clock clock;

  PeopleRoute(PeopleTable people, Sessions sessions, ObjectMapper json, Clock clock) {
    this.people = people;
    this.sessions = sessions;
    this.json = json;
    this.clock = clock;
  }

  void listen(@Observes Router router) {
    router.route(HttpMethod.GET, "/auth/people").blockingHandler(this::answer, false);
  }

  void signedIn(@Observes Person person) {
    people.note(person, clock.instant());
  }

  static boolean mayKnow(Person person) {
    return !person.roles().isEmpty() && person.roles().stream().noneMatch(OUTSIDERS::contains);
  }

  private void answer(RoutingContext call) {
    Session session =
        SignedInOnly.key(call).flatMap(sessions::find).orElseThrow(Refusal::signedOut);
    if (!mayKnow(session.person())) {
      throw Refusal.of(403, "people/not-for-you");
    }
    try {
      call.response()
          .putHeader(HttpHeaderNames.CONTENT_TYPE, "application/json")
          .end(Buffer.buffer(json.writeValueAsBytes(Map.of("items", people.all()))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Names are always writable", e);
    }
  }
}
