package org.gendan.order.share;

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
import java.util.Optional;
import org.gendan.order.share.SharedOrder.ClosedLink;
import org.gendan.platform.access.Background;

/**
 * {@code GET /shared/<token>}: the one door without a person. It is a route of its own and no
 * resource, because a resource has roles; whoever knows a token is nobody and may see what its link
 * shows, nothing else.
 */
@ApplicationScoped
class SharedRoute {

  private static final int OPEN = 200;
  private static final int UNKNOWN = 404;
  private static final int OVER = 410;

  /** What the door says. */
  private record Said(int status, Object body) {}

  private final ShareRepository shares;
  private final SharedOrders orders;
  private final Clock clock;
  private final ObjectMapper json;

  SharedRoute(ShareRepository shares, SharedOrders orders, Clock clock, ObjectMapper json) {
    this.shares = shares;
    this.orders = orders;
    this.clock = clock;
    this.json = json;
  }

  void listen(@Observes Router router) {
    router.route(HttpMethod.GET, "/shared/:token").blockingHandler(this::answer, false);
  }

  private void answer(RoutingContext call) {
    Optional<ShareToken> token = ShareToken.of(call.pathParam("token"));
    Said said =
        Background.call(() -> token.flatMap(shares::byToken).map(this::show).orElse(none()));
    try {
      call.response()
          .setStatusCode(said.status())
          .putHeader(HttpHeaderNames.CONTENT_TYPE, "application/json")
          .putHeader(HttpHeaderNames.CACHE_CONTROL, "no-store")
          .end(Buffer.buffer(json.writeValueAsBytes(said.body())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What a link shows is always writable", e);
    }
  }

  private Said show(Share share) {
    if (share.isOpen(clock.instant())) {
      return new Said(OPEN, orders.read(share));
    }
    boolean revoked = share.revokedAt != null;
    return new Said(OVER, new ClosedLink(share.contactName, share.contactPhone, revoked));
  }

  private static Said none() {
    return new Said(UNKNOWN, Map.of());
  }
}
