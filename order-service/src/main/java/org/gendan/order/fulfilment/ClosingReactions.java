package org.gendan.order.fulfilment;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.finance.PaymentEvent.ReceivablePaid;
import org.gendan.contracts.finance.PaymentEvent.ReceivableReopened;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDisputed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/**
 * Goods and money come in either order: each fact is kept, and the order moves as far as both
 * allow.
 */
@ApplicationScoped
class ClosingReactions implements Reactor {

  private final Inbox inbox;
  private final ClosingOrders closing;

  ClosingReactions(Inbox inbox, ClosingOrders closing) {
    this.inbox = inbox;
    this.closing = closing;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("order.fulfilment")
        .on(ShipmentSigned.class, e -> closing.signed(e.pegs()))
        .on(ShipmentDisputed.class, e -> closing.signed(e.pegs()))
        .on(ReceivablePaid.class, e -> closing.paid(e.orderId()))
        .on(ReceivableReopened.class, e -> closing.owedAgain(e.orderId()));
  }

  @Incoming("fulfilment-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
