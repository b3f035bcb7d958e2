package org.gendan.logistics.gate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.logistics.gate.Condition.Name;
import org.gendan.logistics.gate.Condition.State;
import org.gendan.logistics.shipment.Shipment;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one order that its shipments are let out by (发货闸口). The decision is a pure
 * function of them; the row is locked before it, so that a reversal and a departure in the same
 * instant have one winner.
 */
@Entity
@Table(name = "ship_gates")
public class ShipGate {

  @Id UUID orderId;
  boolean released;
  boolean held;
  boolean cancelled;
  @Nullable UUID orderEvidence;
  @Nullable UUID goodsEvidence;
  boolean planKnown;
  @Nullable UUID planEvidence;
  @Nullable BigDecimal total;
  @Nullable String currency;
  boolean moneyNeeded = true;
  boolean moneyMet;
  @Nullable UUID moneyEvidence;
  @Nullable String creditState;
  @Nullable UUID creditEvidence;

  /** Who confirmed money of this order: they may not send its goods away. */
  String confirmedBy = "";

  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected ShipGate() {}

  ShipGate(UUID orderId) {
    this.orderId = orderId;
  }

  public void released(UUID evidence) {
    released = true;
    orderEvidence = evidence;
  }

  public void held(boolean now, UUID evidence) {
    held = now;
    orderEvidence = evidence;
  }

  public void cancelled(UUID evidence) {
    cancelled = true;
    orderEvidence = evidence;
  }

  public boolean isCancelled() {
    return cancelled;
  }

  public void goods(UUID evidence) {
    goodsEvidence = evidence;
  }

  public void plan(PaymentPlanMade plan, UUID evidence) {
    planKnown = true;
    planEvidence = evidence;
    moneyNeeded = plan.parts().stream().anyMatch(part -> part.gate() == Gate.SHIP);
    total = plan.total().amount();
    currency = plan.total().currency();
  }

  /** What the order is worth; null until its payment plan is known. */
  @Nullable Money worth() {
    return total == null || currency == null ? null : new Money(total, currency);
  }

  public void money(boolean met, UUID evidence) {
    moneyMet = met;
    moneyEvidence = evidence;
  }

  public void credit(String state, UUID evidence) {
    creditState = state;
    creditEvidence = evidence;
  }

  public void confirmedBy(String actor) {
    if (!wasConfirmedBy(actor)) {
      confirmedBy = confirmedBy.isEmpty() ? actor : confirmedBy + "," + actor;
    }
  }

  boolean wasConfirmedBy(String actor) {
    return Arrays.asList(confirmedBy.split(",", -1)).contains(actor);
  }

  /** Every condition of a shipment with its state; the gate is open when all of them pass. */
  List<Condition> conditions(Shipment shipment, Stock stock, Overrides overrides) {
    return List.of(
        condition(Name.GOODS, stock.covers(shipment), text(goodsEvidence)),
        overrides.over(payment(shipment), worth()),
        overrides.over(credit(), worth()),
        condition(Name.ORDER, released && !held && !cancelled, text(orderEvidence)),
        condition(
            Name.DETAILS,
            shipment.hasDetails(),
            shipment.hasDetails() ? text(shipment.id()) : null));
  }

  /** Goods that make good what arrived short or damaged were paid for before. */
  private Condition payment(Shipment shipment) {
    if (shipment.makesGood() != null) {
      return condition(Name.PAYMENT, true, text(shipment.makesGood()));
    }
    UUID evidence = moneyEvidence != null ? moneyEvidence : planEvidence;
    return condition(Name.PAYMENT, planKnown && (!moneyNeeded || moneyMet), text(evidence));
  }

  private Condition credit() {
    boolean granted = creditState != null && !creditState.equals("STOP");
    return condition(Name.CREDIT, granted, text(creditEvidence));
  }

  private static Condition condition(Name name, boolean met, @Nullable String evidence) {
    return new Condition(name, met ? State.MET : State.OPEN, evidence);
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
