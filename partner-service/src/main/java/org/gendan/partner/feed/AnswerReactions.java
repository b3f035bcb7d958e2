package org.gendan.partner.feed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.finance.FinancePartnerEvent.PartnerFinanceAnswered;
import org.gendan.contracts.logistics.LogisticsPartnerEvent.PartnerLogisticsAnswered;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderCompleted;
import org.gendan.contracts.order.OrderEvent.OrderConfirmed;
import org.gendan.contracts.order.OrderEvent.OrderHeld;
import org.gendan.contracts.order.OrderEvent.OrderRejected;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.OrderReplied;
import org.gendan.contracts.order.OrderEvent.OrderRequestAccepted;
import org.gendan.contracts.order.OrderEvent.OrderRequestDeclined;
import org.gendan.contracts.order.OrderEvent.OrderRequestMade;
import org.gendan.contracts.order.OrderEvent.OrderResumed;
import org.gendan.contracts.order.OrderEvent.PartnerOrderRecorded;
import org.gendan.contracts.order.OrderEvent.PromiseSet;
import org.gendan.contracts.order.PartnerOrderEvent.PartnerOrderRefused;
import org.gendan.contracts.procurement.ProcurementPartnerEvent.PartnerProcurementAnswered;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** Hears what the owning services made of what partners said, and what becomes of their orders. */
@ApplicationScoped
class AnswerReactions implements Reactor {

  private final Inbox inbox;
  private final TellingPartners telling;
  private final TellingAnswers answers;

  AnswerReactions(Inbox inbox, TellingPartners telling, TellingAnswers answers) {
    this.inbox = inbox;
    this.telling = telling;
    this.answers = answers;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("partner.answers")
        .on(PartnerOrderRecorded.class, telling::recorded)
        .on(PartnerOrderRefused.class, answers::refused)
        .on(OrderRequestMade.class, answers::kept)
        .on(OrderRequestAccepted.class, answers::accepted)
        .on(OrderRequestDeclined.class, answers::declined)
        .on(PartnerProcurementAnswered.class, answers::answered)
        .on(PartnerLogisticsAnswered.class, answers::answered)
        .on(PartnerFinanceAnswered.class, answers::answered)
        .on(PromiseSet.class, telling::promised)
        .on(OrderReplied.class, e -> telling.moved(e, OrderState.REPLIED, null))
        .on(OrderConfirmed.class, e -> telling.moved(e, OrderState.CONFIRMED, null))
        .on(OrderReleased.class, e -> telling.moved(e, OrderState.RELEASED, null))
        .on(OrderHeld.class, e -> telling.moved(e, OrderState.ON_HOLD, null))
        .on(OrderResumed.class, telling::resumed)
        .on(OrderRejected.class, e -> telling.moved(e, OrderState.REJECTED, e.reason()))
        .on(OrderCancelled.class, e -> telling.moved(e, OrderState.CANCELLED, e.reason()))
        .on(OrderCompleted.class, e -> telling.moved(e, OrderState.COMPLETED, null))
        .on(ShipmentDeparted.class, this::departed)
        .on(ShipmentSigned.class, this::signed);
  }

  private void departed(ShipmentDeparted fact) {
    telling.shipped(
        fact.pegs(),
        "shipment.departed",
        Map.of(
            "shipmentNo", fact.shipmentNo(),
            "carrier", fact.carrier(),
            "waybillNo", fact.waybillNo(),
            "departedAt", fact.departedAt(),
            "eta", fact.eta()));
  }

  private void signed(ShipmentSigned fact) {
    telling.shipped(
        fact.pegs(),
        "shipment.signed",
        Map.of("shipmentNo", fact.shipmentNo(), "signedOn", fact.signedOn()));
  }

  @Incoming("answers-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
