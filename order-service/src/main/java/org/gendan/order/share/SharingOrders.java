package org.gendan.order.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gendan.order.order.OrderRepository;
import org.gendan.order.share.ShareCommands.ShareOrder;
import org.gendan.order.share.ShareViews.NewShareView;
import org.gendan.order.share.ShareViews.ShareView;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.UuidV7;

/** Makes links to orders and takes them back. */
@ApplicationScoped
class SharingOrders {

  private final OrderRepository orders;
  private final ShareRepository shares;
  private final CurrentCause cause;
  private final Clock clock;

  SharingOrders(OrderRepository orders, ShareRepository shares, CurrentCause cause, Clock clock) {
    this.orders = orders;
    this.shares = shares;
    this.cause = cause;
    this.clock = clock;
  }

  @Transactional
  NewShareView share(UUID orderId, ShareOrder command) {
    UUID id = orders.require(orderId).id();
    ShareToken token = ShareToken.fresh();
    Share share = new Share(UuidV7.next(clock), id, token, command, cause.actor(), clock.instant());
    shares.persist(share);
    return NewShareView.of(share, token);
  }

  @Transactional
  ShareView revoke(UUID orderId, UUID id) {
    Share share = shares.toChange(orders.require(orderId).id(), id);
    share.revoke(cause.actor(), clock.instant());
    shares.flush();
    return ShareView.of(share, clock.instant());
  }

  List<ShareView> of(UUID orderId) {
    return shares.ofOrder(orders.require(orderId).id()).stream()
        .map(share -> ShareView.of(share, clock.instant()))
        .toList();
  }
}
