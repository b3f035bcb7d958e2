package org.gendan.order.axes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gendan.contracts.finance.PaymentEvent;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.contracts.finance.PaymentEvent.PaymentNotified;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.contracts.finance.PaymentEvent.PaymentReversed;
import org.gendan.contracts.finance.PaymentEvent.PlanPart;
import org.gendan.contracts.finance.PaymentEvent.ReceivableOverdue;
import org.gendan.contracts.finance.PaymentEvent.ReceivablePaid;
import org.gendan.contracts.finance.PaymentEvent.ReceivableReopened;
import org.jspecify.annotations.Nullable;

/**
 * What facts of finance change of one order's deposit (订金) and balance (尾款); null where they change
 * nothing.
 */
final class Payments {

  private static final String DUE = "DUE";
  private static final String PAID = "PAID";

  @Nullable String deposit;
  @Nullable String balance;

  /**
   * Parts that are past their day: which of both each is of, the plan tells. A later word about one
   * of both takes back only that one.
   */
  final Set<UUID> lateDeposit = new TreeSet<>();

  final Set<UUID> lateBalance = new TreeSet<>();

  @Nullable List<UUID> depositParts;
  @Nullable Boolean shipGuarded;
  BigDecimal received = BigDecimal.ZERO;

  void note(PaymentEvent fact) {
    switch (fact) {
      case PaymentPlanMade plan -> plan(plan.parts());
      case PaymentNotified asked -> due(asked.kind().equals("DEPOSIT"));
      case GateConditionMet met -> move(met.gate(), PAID);
      case GateConditionLost lost -> move(lost.gate(), DUE);
      case PaymentConfirmed confirmed -> received = received.add(confirmed.amount().amount());
      case PaymentReversed reversed -> received = received.subtract(reversed.amount().amount());
      case ReceivableOverdue late -> overdue(late.partId());
      case ReceivablePaid _ -> move(Gate.SHIP, PAID);
      case ReceivableReopened _ -> move(Gate.SHIP, DUE);
      default -> {
        // Credit is asked for before there is anything to pay.
      }
    }
  }

  private void plan(List<PlanPart> parts) {
    depositParts =
        parts.stream()
            .filter(part -> part.gate() == Gate.RELEASE)
            .map(PlanPart::partId)
            .collect(Collectors.toList());
    shipGuarded = parts.stream().anyMatch(part -> part.gate() == Gate.SHIP);
    move(Gate.RELEASE, depositParts.isEmpty() ? "NONE" : DUE);
    move(Gate.SHIP, "NONE");
  }

  private void overdue(UUID part) {
    lateDeposit.add(part);
    lateBalance.add(part);
  }

  private void due(boolean ofDeposit) {
    move(ofDeposit ? Gate.RELEASE : Gate.SHIP, DUE);
  }

  private void move(Gate gate, String state) {
    switch (gate) {
      case RELEASE -> {
        deposit = state;
        lateDeposit.clear();
      }
      case SHIP -> {
        balance = state;
        lateBalance.clear();
      }
      case NONE -> {
        // A part that guards nothing is told of when it is paid or overdue.
      }
    }
  }
}
