package org.gendan.gateway.proxy;

import static java.util.Objects.requireNonNull;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.gendan.gateway.problem.Refusal;

/**
 * {@code /partner/v1/…}: partners' systems are passed on as they come, without anybody's session;
 * who they are the service behind decides.
 */
@ApplicationScoped
class PartnerRoute {

  private static final String SERVICE = "partner";
  private static final Map<String, Set<String>> ROOTS = Map.of(SERVICE, Set.of(SERVICE));
  private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.POST);

  private final Forwarding forwarding;
  private final URI service;

  PartnerRoute(Forwarding forwarding, Services services) {
    this.forwarding = forwarding;
    this.service = requireNonNull(services.byName().get(SERVICE)).url();
  }

  void listen(@Observes Router router) {
    router.route("/partner/v1/*").handler(this::pass);
  }

  private void pass(RoutingContext call) {
    if (!METHODS.contains(call.request().method())) {
      throw Refusal.of(405, "request/method-not-allowed");
    }
    // Read by the rules of all other paths, so that nobody between here and there reads it
    // otherwise.
    Target target =
        Target.of("/api/" + SERVICE + call.request().path(), ROOTS)
            .orElseThrow(Refusal::nothingHere);
    call.request().pause();
    forwarding.forwardPartner(call, service, target);
  }
}
