package org.gendan.gateway.live;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gendan.gateway.edge.CallLimit;
import org.gendan.gateway.problem.Refusal;
import org.gendan.gateway.session.Person;
import org.gendan.gateway.session.Session;
import org.gendan.gateway.session.SignedInOnly;

/** {@code GET /api/events[?topics=a,b]}: server-sent events of what this person may hear. */
@ApplicationScoped
class EventsRoute {

  private final Streams streams;
  private final NoticeReader json;
  private final CallLimit limit;

  EventsRoute(Streams streams, NoticeReader json, CallLimit limit) {
    this.streams = streams;
    this.json = json;
    this.limit = limit;
  }

  void listen(@Observes Router router) {
    router.route(HttpMethod.GET, "/api/events").order(150).handler(this::open);
  }

  private void open(RoutingContext call) {
    Session session = SignedInOnly.of(call);
    limit.count(session.person().subject(), call.response());
    if (Audience.outsider(session.person())) {
      throw Refusal.of(403, "live/not-for-you");
    }
    Wire wire = new Wire(call.vertx().getOrCreateContext(), call.response());
    Listener listener =
        new Listener(
            SignedInOnly.key(call).orElseThrow(Refusal::signedOut),
            session,
            topics(call, session.person()),
            wire,
            json);
    call.response()
        .setChunked(true)
        .putHeader(HttpHeaderNames.CONTENT_TYPE, "text/event-stream")
        .putHeader("X-Accel-Buffering", "no");
    streams.open(listener, call.request().getHeader("Last-Event-ID"));
    call.response().closeHandler(closed -> streams.gone(listener));
    call.request().resume();
  }

  private static Set<String> topics(RoutingContext call, Person person) {
    Set<String> topics = new HashSet<>(Audience.topics(person));
    String wanted = call.request().getParam("topics");
    if (wanted != null) {
      topics.retainAll(List.of(wanted.split(",")));
    }
    return topics;
  }
}
