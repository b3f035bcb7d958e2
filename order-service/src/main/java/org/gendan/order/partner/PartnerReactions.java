package org.gendan.order.partner;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.partner.PartnerEvent.PartnerOrderPlaced;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** Hears what customers' systems say about their orders. */
@ApplicationScoped
class PartnerReactions implements Reactor {

  private final Inbox inbox;
  private final PlacedOrders placed;

  PartnerReactions(Inbox inbox, PlacedOrders placed) {
    this.inbox = inbox;
    this.placed = placed;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("order.partner").on(PartnerOrderPlaced.class, placed::take);
  }

  @Incoming("partner-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
