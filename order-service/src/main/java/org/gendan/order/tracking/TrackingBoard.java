package org.gendan.order.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.finance.PaymentEvent;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.contracts.finance.PaymentEvent.ReceivableOverdue;
import org.gendan.contracts.finance.PaymentEvent.ReceivablePaid;
import org.gendan.contracts.finance.PaymentEvent.ReceivableReopened;
import org.gendan.contracts.logistics.ShipmentEvent;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentCancelled;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentCleared;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDisputed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentHeld;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentPlanned;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.contracts.procurement.MaterialEvent.MaterialChecked;
import org.gendan.contracts.production.TicketEvent;
import org.gendan.contracts.production.TicketEvent.TicketCancelled;
import org.gendan.contracts.production.TicketEvent.TicketCreated;
import org.gendan.contracts.production.TicketEvent.TicketFinished;
import org.gendan.contracts.production.TicketEvent.TicketStarted;
import org.gendan.platform.inbox.Reactions.Told;

/**
 * Keeps the axes of the tracking board: money, material, production and delivery as the departments
 * tell them.
 */
@ApplicationScoped
public class TrackingBoard {

  private final TrackingRepository rows;

  TrackingBoard(TrackingRepository rows) {
    this.rows = rows;
  }

  /** Moves the rows of all orders that these facts concern. */
  public void note(List<Told> told) {
    rows.apply(axes(told));
  }

  private static Axes axes(List<Told> told) {
    Axes axes = new Axes();
    for (Told one : told) {
      for (UUID order : one.fact().orders()) {
        axes.touch(order, one.envelope());
        note(axes, order, one.fact(), one.envelope().version());
      }
    }
    return axes;
  }

  private static void note(Axes axes, UUID order, Event fact, long version) {
    switch (fact) {
      case PaymentEvent paid -> money(paid).ifPresent(state -> axes.money(order, state));
      case MaterialChecked checked -> axes.material(order, checked.result(), checked.kitDate());
      case TicketEvent ticket ->
          state(ticket)
              .ifPresent(
                  state -> axes.document(order, ticket.ticketId(), "TICKET", state, version));
      case ShipmentEvent shipment ->
          state(shipment)
              .ifPresent(
                  state -> axes.document(order, shipment.shipmentId(), "SHIPMENT", state, version));
      default -> {
        // Shown in the timeline only.
      }
    }
  }

  private static Optional<String> money(PaymentEvent fact) {
    return switch (fact) {
      case PaymentPlanMade plan -> Optional.of(needsDeposit(plan) ? "DEPOSIT_DUE" : "BALANCE_DUE");
      case GateConditionMet met -> guarding(met.gate(), "DEPOSIT_PAID", "BALANCE_PAID");
      case GateConditionLost lost -> guarding(lost.gate(), "DEPOSIT_DUE", "BALANCE_DUE");
      case ReceivablePaid _ -> Optional.of("PAID");
      case ReceivableReopened _ -> Optional.of("REOPENED");
      case ReceivableOverdue _ -> Optional.of("OVERDUE");
      default -> Optional.empty();
    };
  }

  private static Optional<String> guarding(Gate gate, String deposit, String balance) {
    return switch (gate) {
      case RELEASE -> Optional.of(deposit);
      case SHIP -> Optional.of(balance);
      case NONE -> Optional.empty();
    };
  }

  private static Optional<String> state(TicketEvent fact) {
    return switch (fact) {
      case TicketCreated _ -> Optional.of("PLANNED");
      case TicketStarted _ -> Optional.of("STARTED");
      case TicketFinished _ -> Optional.of("FINISHED");
      case TicketCancelled _ -> Optional.of("CANCELLED");
      default -> Optional.empty();
    };
  }

  private static Optional<String> state(ShipmentEvent fact) {
    return switch (fact) {
      case ShipmentPlanned _ -> Optional.of("PLANNED");
      case ShipmentCleared _ -> Optional.of("CLEARED");
      case ShipmentHeld _ -> Optional.of("HELD");
      case ShipmentDeparted _ -> Optional.of("DEPARTED");
      case ShipmentSigned _ -> Optional.of("SIGNED");
      case ShipmentDisputed _ -> Optional.of("DISPUTED");
      case ShipmentCancelled _ -> Optional.of("CANCELLED");
      default -> Optional.empty();
    };
  }

  private static boolean needsDeposit(PaymentPlanMade plan) {
    return plan.parts().stream().anyMatch(part -> part.gate() == Gate.RELEASE);
  }
}
