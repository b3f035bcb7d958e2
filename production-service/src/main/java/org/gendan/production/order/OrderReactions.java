package org.gendan.production.order;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.order.OrderEvent.OrderArchived;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderConfirmed;
import org.gendan.contracts.order.OrderEvent.OrderHeld;
import org.gendan.contracts.order.OrderEvent.OrderRejected;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.OrderResumed;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;
import org.gendan.production.slot.SlotService;
import org.gendan.production.ticket.IssuingTickets;
import org.gendan.production.ticket.TicketService;

/**
 * Slots and tickets follow the order; one consumer for both, so that they see an order's facts in
 * their order.
 */
@ApplicationScoped
class OrderReactions implements Reactor {

  private final Inbox inbox;
  private final SlotService slots;
  private final IssuingTickets issuing;
  private final TicketService tickets;

  OrderReactions(Inbox inbox, SlotService slots, IssuingTickets issuing, TicketService tickets) {
    this.inbox = inbox;
    this.slots = slots;
    this.issuing = issuing;
    this.tickets = tickets;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("production.orders")
        .on(ReviewRequested.class, slots::review)
        .on(OrderConfirmed.class, e -> slots.confirm(e.orderId()))
        .on(OrderRejected.class, e -> slots.withdraw(e.orderId()))
        .on(OrderReleased.class, issuing::issue)
        .on(OrderHeld.class, e -> tickets.hold(e.orderId(), e.reason()))
        .on(OrderResumed.class, e -> tickets.unhold(e.orderId()))
        .on(OrderCancelled.class, this::cancelled)
        .on(OrderArchived.class, e -> tickets.close(e.orderId()));
  }

  @Incoming("orders-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }

  private void cancelled(OrderCancelled fact) {
    slots.withdraw(fact.orderId());
    tickets.cancel(fact.orderId(), fact.reason());
  }
}
