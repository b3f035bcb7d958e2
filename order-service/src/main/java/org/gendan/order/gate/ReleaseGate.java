package org.gendan.order.gate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.order.gate.Condition.Name;
import org.gendan.order.gate.Condition.State;
import org.gendan.order.order.Order.LineDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the release of one order is decided from (下达闸口). The decision is a pure function
 * of them; the row is locked before it, so that a confirmation, a reversal and a release in the
 * same instant have one winner.
 */
@Entity
@Table(name = "release_gates")
class ReleaseGate {

  /** Any other answer, also one we do not know yet, keeps the gate closed. */
  static final Set<String> GOOD_CREDIT = Set.of("OK", "WARN");

  @Id UUID orderId;
  boolean planKnown;
  @Nullable UUID planEvidence;
  boolean moneyNeeded = true;
  boolean moneyMet;
  @Nullable UUID moneyEvidence;
  @Nullable String creditState;
  @Nullable UUID creditEvidence;

  /** Who confirmed money of this order: they may not release it. */
  String confirmedBy = "";

  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected ReleaseGate() {}

  ReleaseGate(UUID orderId) {
    this.orderId = orderId;
  }

  void plan(PaymentPlanMade plan, UUID evidence) {
    planKnown = true;
    planEvidence = evidence;
    moneyNeeded = plan.parts().stream().anyMatch(part -> part.gate() == Gate.RELEASE);
  }

  void money(boolean met, UUID evidence) {
    moneyMet = met;
    moneyEvidence = evidence;
  }

  void credit(String state, UUID evidence) {
    creditState = state;
    creditEvidence = evidence;
  }

  void confirmedBy(String actor) {
    if (!wasConfirmedBy(actor)) {
      confirmedBy = confirmedBy.isEmpty() ? actor : confirmedBy + "," + actor;
    }
  }

  boolean wasConfirmedBy(String actor) {
    return Arrays.asList(confirmedBy.split(",", -1)).contains(actor);
  }

  /** Every condition with its state; the gate is open when all of them pass. */
  List<Condition> conditions(Collection<LineDate> lines, LocalDate today, Overrides overrides) {
    return List.of(
        new Condition(Name.PROMISE, promised(lines, today) ? State.MET : State.OPEN, null),
        condition(
            Name.PAYMENT, planKnown && (!moneyNeeded || moneyMet), paymentEvidence(), overrides),
        condition(
            Name.CREDIT,
            creditState != null && GOOD_CREDIT.contains(creditState),
            creditEvidence,
            overrides));
  }

  private @Nullable UUID paymentEvidence() {
    return moneyEvidence != null ? moneyEvidence : planEvidence;
  }

  private static boolean promised(Collection<LineDate> lines, LocalDate today) {
    for (LineDate line : lines) {
      LocalDate promised = line.promised();
      if (promised == null || promised.isBefore(today)) {
        return false;
      }
    }
    return true;
  }

  private static Condition condition(
      Name name, boolean met, @Nullable UUID evidence, Overrides overrides) {
    if (met) {
      return new Condition(name, State.MET, evidence == null ? null : evidence.toString());
    }
    return overrides
        .of(name)
        .map(override -> new Condition(name, State.OVERRIDDEN, override.id.toString()))
        .orElseGet(
            () -> new Condition(name, State.OPEN, evidence == null ? null : evidence.toString()));
  }
}
