package org.gendan.gateway.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.gendan.gateway.problem.Refusal;
import org.gendan.gateway.session.Session;
import org.gendan.gateway.session.Sessions;
import org.gendan.gateway.session.SignedInOnly;

/** Tells a page who looks at it and what that person may see; never a token. */
@ApplicationScoped
class WhoAmIRoute {

  private final Sessions sessions;
  private final ObjectMapper json;

  WhoAmIRoute(Sessions sessions, ObjectMapper json) {
    this.sessions = sessions;
    this.json = json;
  }

  void listen(@Observes Router router) {
    router.route(HttpMethod.GET, "/auth/me").blockingHandler(this::answer, false);
  }

  private void answer(RoutingContext call) {
    Session session =
        SignedInOnly.key(call).flatMap(sessions::find).orElseThrow(Refusal::signedOut);
    try {
      call.response()
          .putHeader(HttpHeaderNames.CONTENT_TYPE, "application/json")
          .end(Buffer.buffer(json.writeValueAsBytes(session.person())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A person is always writable", e);
    }
  }
}
