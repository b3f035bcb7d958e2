package org.gendan.gateway.proxy;

import static java.util.Objects.requireNonNull;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.regex.Pattern;
import org.gendan.gateway.edge.CallLimit;
import org.gendan.gateway.problem.Refusal;

/**
 * {@code GET /shared/<token>}: what the page behind a customer's link reads. Nobody is signed in
 * here; the token is all there is, and only the order service knows what it opens.
 */
@ApplicationScoped
class SharedLinks {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final Forwarding forwarding;
  private final CallLimit limit;
  private final URI orders;

  SharedLinks(Forwarding forwarding, CallLimit limit, Services services) {
    this.forwarding = forwarding;
    this.limit = limit;
    this.orders = requireNonNull(services.byName().get("order")).url();
  }

  void listen(@Observes Router router) {
    router.route(HttpMethod.GET, "/shared/:token").handler(this::pass);
  }

  private void pass(RoutingContext call) {
    call.request().pause();
    limit.countStranger(call.request().remoteAddress().hostAddress(), call.response());
    String token = call.pathParam("token");
    if (!TOKEN.matcher(token).matches()) {
      throw Refusal.nothingHere();
    }
    forwarding.forwardStranger(call, orders, new Target("order", "/shared/" + token));
  }
}
