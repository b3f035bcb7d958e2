package org.gendan.gateway.proxy;

import static java.util.Objects.requireNonNull;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gendan.gateway.edge.CallLimit;
import org.gendan.gateway.problem.Refusal;
import org.gendan.gateway.session.Session;
import org.gendan.gateway.session.SignedInOnly;

/** {@code /api/<service>/…}: which calls pass, and to whom. */
@ApplicationScoped
class ProxyRoute {

  private static final int AFTER_OUR_OWN = 200;
  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);

  private final Forwarding forwarding;
  private final CallLimit calls;
  private final Map<String, URI> urls;
  private final Map<String, Set<String>> roots;

  ProxyRoute(Forwarding forwarding, CallLimit calls, Services services) {
    this.forwarding = forwarding;
    this.calls = calls;
    this.urls =
        services.byName().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().url()));
    this.roots =
        services.byName().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().roots()));
  }

  void listen(@Observes Router router) {
    router.route("/api/*").order(AFTER_OUR_OWN).handler(this::pass);
  }

  private void pass(RoutingContext call) {
    Session session = SignedInOnly.of(call);
    calls.count(session.person().subject(), call.response());
    Target target = Target.of(call.request().path(), roots).orElseThrow(Refusal::nothingHere);
    if (!METHODS.contains(call.request().method())) {
      throw Refusal.of(405, "request/method-not-allowed");
    }
    BodyLimit limit = BodyLimit.of(target);
    if (!limit.allows(announcedLength(call))) {
      throw limit.refusal();
    }
    URI service = requireNonNull(urls.get(target.service()));
    forwarding.forward(call, service, target, session.accessToken());
  }

  /** A body without an announcement is measured on its way. */
  private static long announcedLength(RoutingContext call) {
    String announced = call.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
    return announced == null ? 0 : Long.parseLong(announced);
  }
}
