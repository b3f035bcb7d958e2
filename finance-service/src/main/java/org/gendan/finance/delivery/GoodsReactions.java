package org.gendan.finance.delivery;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDisputed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.contracts.production.TicketEvent.GoodsFinished;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** What finance does when goods are finished, leave and arrive. */
@ApplicationScoped
class GoodsReactions implements Reactor {

  private final Inbox inbox;
  private final FollowingGoods goods;

  GoodsReactions(Inbox inbox, FollowingGoods goods) {
    this.inbox = inbox;
    this.goods = goods;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("finance.delivery")
        .on(GoodsFinished.class, e -> goods.finished(e.ticketId(), e.pegs()))
        .on(
            ShipmentDeparted.class,
            (e, v) -> goods.departed(e.shipmentId(), e.shipmentNo(), e.pegs(), v.actor()))
        .on(ShipmentSigned.class, e -> goods.signed(e.shipmentId(), e.signedOn(), e.pegs()))
        .on(ShipmentDisputed.class, e -> goods.signed(e.shipmentId(), e.signedOn(), e.pegs()));
  }

  @Incoming("delivery-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
