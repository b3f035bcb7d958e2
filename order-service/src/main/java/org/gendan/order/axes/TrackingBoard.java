package org.gendan.order.axes;

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
import org.gendan.contracts.logistics.TransitEvent.TransitEstimated;
import org.gendan.contracts.procurement.MaterialEvent.MaterialChecked;
import org.gendan.platform.inbox.Reactions.Told;

/**
 * Keeps the axes of the tracking board: money, material, production and delivery as the departments
 * tell them.
 */
@ApplicationScoped
public class TrackingBoard {

  private final AxesRepository rows;
  private final Documents documents;

  TrackingBoard(AxesRepository rows, Documents documents) {
    this.rows = rows;
    this.documents = documents;
  }

  /** Moves the rows of all orders that these facts concern. */
  public void note(List<Told> told) {
    rows.apply(axes(told));
  }

  private Axes axes(List<Told> told) {
    Axes axes = new Axes();
    for (Told one : told) {
      for (UUID order : one.fact().orders()) {
        axes.touch(order, one.envelope());
        note(axes, order, one.fact());
        documents.note(axes, order, one);
        Slips.reason(one.fact())
            .ifPresent(reason -> axes.slip(order, reason, one.envelope().time()));
      }
    }
    return axes;
  }

  private static void note(Axes axes, UUID order, Event fact) {
    switch (fact) {
      case PaymentEvent paid -> {
        money(paid).ifPresent(state -> axes.money(order, state));
        axes.payments(order).note(paid);
      }
      case MaterialChecked checked -> axes.material(order, checked.result(), checked.kitDate());
      case TransitEstimated transit -> axes.transit(order, transit.days());
      default -> {
        // Tells of a document, or is shown in the timeline only.
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

  private static boolean needsDeposit(PaymentPlanMade plan) {
    return plan.parts().stream().anyMatch(part -> part.gate() == Gate.RELEASE);
  }
}
