package org.gendan.finance.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gendan.contracts.finance.PaymentEvent;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;

/**
 * The money side of an order's gates (闸口款项条件): met when every part that guards the gate is paid.
 */
record Gates(OrderAccount account, Allocation allocation) {

  /** What changed since it was last told. A gate that no part guards is never spoken of. */
  List<PaymentEvent> evaluate(String reason) {
    List<PaymentEvent> facts = new ArrayList<>();
    change(Gate.RELEASE, account.releaseMet, reason).ifPresent(facts::add);
    change(Gate.SHIP, account.shipMet, reason).ifPresent(facts::add);
    account.releaseMet = isMet(Gate.RELEASE);
    account.shipMet = isMet(Gate.SHIP);
    return facts;
  }

  private Optional<PaymentEvent> change(Gate gate, boolean told, String reason) {
    boolean met = isMet(gate);
    if (met == told) {
      return Optional.empty();
    }
    return Optional.of(
        met
            ? new GateConditionMet(account.orderId, gate, allocation.evidence(guards(gate)))
            : new GateConditionLost(account.orderId, gate, reason));
  }

  private boolean isMet(Gate gate) {
    List<PlanPart> guards = guards(gate);
    return !guards.isEmpty() && guards.stream().allMatch(part -> part.status == PartStatus.MET);
  }

  private List<PlanPart> guards(Gate gate) {
    return account.parts.stream().filter(part -> part.gate == gate).toList();
  }
}
