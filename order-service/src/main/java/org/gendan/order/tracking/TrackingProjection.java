package org.gendan.order.tracking;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Event;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.contracts.finance.PaymentEvent.ReceivableOverdue;
import org.gendan.contracts.finance.PaymentEvent.ReceivablePaid;
import org.gendan.contracts.finance.PaymentEvent.ReceivableReopened;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentCleared;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDisputed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentHeld;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentPlanned;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.contracts.procurement.MaterialEvent.MaterialChecked;
import org.gendan.contracts.production.TicketEvent.TicketCreated;
import org.gendan.contracts.production.TicketEvent.TicketFinished;
import org.gendan.contracts.production.TicketEvent.TicketStarted;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/**
 * Keeps the axes of the tracking board: money, material, production and delivery as the departments
 * tell them.
 */
@ApplicationScoped
class TrackingProjection implements Reactor {

  private final Inbox inbox;
  private final TrackingRepository board;

  TrackingProjection(Inbox inbox, TrackingRepository board) {
    this.inbox = inbox;
    this.board = board;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("order.tracking").onEvery(this::note);
  }

  @Incoming("tracking-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }

  private void note(Event fact, Envelope envelope) {
    for (UUID order : fact.orders()) {
      board.touch(order, envelope);
      note(order, fact);
    }
  }

  private void note(UUID order, Event fact) {
    switch (fact) {
      case PaymentPlanMade plan ->
          board.money(order, needsDeposit(plan) ? "DEPOSIT_DUE" : "BALANCE_DUE");
      case GateConditionMet met ->
          board.money(order, met.gate() == Gate.RELEASE ? "DEPOSIT_PAID" : "BALANCE_PAID");
      case GateConditionLost lost ->
          board.money(order, lost.gate() == Gate.RELEASE ? "DEPOSIT_DUE" : "BALANCE_DUE");
      case ReceivablePaid _ -> board.money(order, "PAID");
      case ReceivableReopened _ -> board.money(order, "REOPENED");
      case ReceivableOverdue _ -> board.money(order, "OVERDUE");
      case MaterialChecked checked -> board.material(order, checked.result(), checked.kitDate());
      case TicketCreated _ -> board.count(order, "tickets");
      case TicketStarted _ -> board.count(order, "tickets_started");
      case TicketFinished _ -> board.count(order, "tickets_finished");
      case ShipmentPlanned _ -> board.delivery(order, "PLANNED");
      case ShipmentCleared _ -> board.delivery(order, "CLEARED");
      case ShipmentHeld _ -> board.delivery(order, "HELD");
      case ShipmentDeparted _ -> board.delivery(order, "DEPARTED");
      case ShipmentSigned _ -> board.delivery(order, "SIGNED");
      case ShipmentDisputed _ -> board.delivery(order, "DISPUTED");
      default -> {
        // Shown in the timeline only.
      }
    }
  }

  private static boolean needsDeposit(PaymentPlanMade plan) {
    return plan.parts().stream().anyMatch(part -> part.gate() == Gate.RELEASE);
  }
}
