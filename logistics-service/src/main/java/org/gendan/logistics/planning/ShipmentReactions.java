package org.gendan.logistics.planning;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Peg;
import org.gendan.contracts.finance.PaymentEvent.CreditAssessed;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDetailsConfirmed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentPlanned;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderHeld;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.OrderResumed;
import org.gendan.contracts.production.TicketEvent.GoodsFinished;
import org.gendan.logistics.gate.ClearingShipments;
import org.gendan.logistics.goods.GoodsRepository;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/**
 * What happens elsewhere to an order that ships. Facts come in any order: each is kept in the
 * order's gate, and the shipments move as far as all of them allow. Our own facts are heard too, so
 * that it is the system that clears a shipment, and never the person who planned it or agreed its
 * details. One consumer for all topics, so that two never wait for each other's locks.
 */
@ApplicationScoped
class ShipmentReactions implements Reactor {

  private final Inbox inbox;
  private final PlanningShipments planning;
  private final ClearingShipments clearing;
  private final GoodsRepository goods;

  ShipmentReactions(
      Inbox inbox, PlanningShipments planning, ClearingShipments clearing, GoodsRepository goods) {
    this.inbox = inbox;
    this.planning = planning;
    this.clearing = clearing;
    this.goods = goods;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("logistics.shipments")
        .on(OrderReleased.class, (e, v) -> planning.released(e, v.id()))
        .on(OrderCancelled.class, (e, v) -> planning.cancelled(e, v.id()))
        .on(OrderHeld.class, (e, v) -> clearing.note(e.orderId(), gate -> gate.held(true, v.id())))
        .on(
            OrderResumed.class,
            (e, v) -> clearing.note(e.orderId(), gate -> gate.held(false, v.id())))
        .on(GoodsFinished.class, (e, v) -> finished(e.pegs(), v))
        .on(
            PaymentPlanMade.class,
            (e, v) -> clearing.note(e.orderId(), gate -> gate.plan(e, v.id())))
        .on(
            CreditAssessed.class,
            (e, v) -> clearing.note(e.orderId(), gate -> gate.credit(e.state(), v.id())))
        .on(PaymentConfirmed.class, e -> clearing.confirmed(e.orderId(), e.confirmedBy()))
        .on(GateConditionMet.class, (e, v) -> money(e.orderId(), e.gate(), true, v))
        .on(GateConditionLost.class, (e, v) -> money(e.orderId(), e.gate(), false, v))
        .on(ShipmentPlanned.class, e -> e.orders().forEach(clearing::evaluate))
        .on(ShipmentDetailsConfirmed.class, e -> e.orders().forEach(clearing::evaluate));
  }

  @Incoming("shipments-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }

  /** Always in the same sequence of orders: a ticket may have made goods for several. */
  private void finished(Collection<Peg> pegs, Envelope evidence) {
    for (UUID orderId : Peg.orders(pegs).stream().sorted(Comparator.naturalOrder()).toList()) {
      List<Peg> ofOrder = pegs.stream().filter(peg -> peg.orderId().equals(orderId)).toList();
      clearing.note(
          orderId,
          gate -> {
            gate.goods(evidence.id());
            goods.finish(orderId, ofOrder);
          });
    }
  }

  private void money(UUID orderId, Gate gate, boolean met, Envelope evidence) {
    if (gate == Gate.SHIP) {
      clearing.note(orderId, row -> row.money(met, evidence.id()));
    }
  }
}
