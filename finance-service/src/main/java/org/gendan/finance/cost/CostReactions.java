package org.gendan.finance.cost;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.contracts.order.OrderEvent.OrderConfirmed;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.procurement.PurchaseEvent.GoodsReceiptInspected;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractReturned;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** What the cost sheet does when others spend money for an order. */
@ApplicationScoped
class CostReactions implements Reactor {

  private final Inbox inbox;
  private final KeepingCosts costs;

  CostReactions(Inbox inbox, KeepingCosts costs) {
    this.inbox = inbox;
    this.costs = costs;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("finance.cost")
        .on(OrderConfirmed.class, e -> costs.confirmed(e.orderId(), e.total()))
        .on(OrderReleased.class, e -> costs.released(e.orderId(), e.releasedAt()))
        .on(
            GoodsReceiptInspected.class,
            e ->
                costs.shareEqually(CostKind.MATERIAL, e.purchaseOrderId(), e.value(), e.orderIds()))
        .on(
            SubcontractReturned.class,
            e -> costs.shareByPegs(CostKind.OUTSOURCING, e.subcontractId(), e.fee(), e.pegs()))
        .on(
            ShipmentDeparted.class,
            e -> costs.shareByPegs(CostKind.FREIGHT, e.shipmentId(), e.freight(), e.pegs()));
  }

  @Incoming("cost-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
