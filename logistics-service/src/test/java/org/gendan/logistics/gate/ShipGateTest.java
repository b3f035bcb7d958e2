package org.gendan.logistics.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.logistics.shipment.Shipments.CHAIRS;
import static org.gendan.logistics.shipment.Shipments.NOON;
import static org.gendan.logistics.shipment.Shipments.ORDER;
import static org.gendan.logistics.shipment.Shipments.TABLES;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.gendan.contracts.Money;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.contracts.finance.PaymentEvent.PlanPart;
import org.gendan.logistics.gate.Condition.Name;
import org.gendan.logistics.gate.Condition.State;
import org.gendan.logistics.gate.OverrideResource.Overridable;
import org.gendan.logistics.gate.OverrideResource.RequestOverride;
import org.gendan.logistics.goods.FinishedGoods;
import org.gendan.logistics.shipment.Shipment;
import org.gendan.logistics.shipment.Shipments;
import org.junit.jupiter.api.Test;

class ShipGateTest {

  private static final Money WORTH = new Money(BigDecimal.TEN, "CNY");

  private static final UUID EVENT = UUID.randomUUID();

  private final Shipment shipment = Shipments.confirmed();
  private final ShipGate gate = new ShipGate(ORDER);

  @Test
  void nothingKnownMeansClosed() {
    List<Condition> conditions =
        gate.conditions(Shipments.planned(), new Stock(List.of(), List.of()), none());

    assertThat(conditions).extracting(Condition::state).containsOnly(State.OPEN);
    assertThat(conditions).extracting(Condition::name).containsExactly(Name.values());
  }

  @Test
  void itOpensWhenEveryFactIsThereInWhateverSequence() {
    List<Consumer<ShipGate>> facts =
        new ArrayList<>(
            List.of(
                g -> g.released(EVENT),
                g -> g.plan(plan(Gate.SHIP), EVENT),
                g -> g.money(true, EVENT),
                g -> g.credit("OK", EVENT)));
    for (int seed = 0; seed < 24; seed++) {
      Collections.shuffle(facts, new Random(seed));
      ShipGate any = new ShipGate(ORDER);
      for (Consumer<ShipGate> fact : facts) {
        assertThat(open(any)).isFalse();
        fact.accept(any);
      }
      assertThat(open(any)).isTrue();
    }
  }

  @Test
  void moneyThatIsLostClosesItAgain() {
    fillExceptMoney(Gate.SHIP);
    gate.money(true, EVENT);
    gate.money(false, EVENT);

    assertThat(state(Name.PAYMENT)).isEqualTo(State.OPEN);
  }

  @Test
  void aPlanWithoutAPartForShippingNeedsNoMoney() {
    fillExceptMoney(Gate.NONE);

    assertThat(state(Name.PAYMENT)).isEqualTo(State.MET);
    assertThat(open(gate)).isTrue();
  }

  @Test
  void anUnknownPlanIsNoLicenceEvenWithMoney() {
    gate.money(true, EVENT);

    assertThat(state(Name.PAYMENT)).isEqualTo(State.OPEN);
  }

  @Test
  void aStoppedOrUnknownCreditIsClosed() {
    assertThat(state(Name.CREDIT)).isEqualTo(State.OPEN);
    gate.credit("STOP", EVENT);
    assertThat(state(Name.CREDIT)).isEqualTo(State.OPEN);
    gate.credit("WARN", EVENT);
    assertThat(state(Name.CREDIT)).isEqualTo(State.MET);
  }

  @Test
  void aHeldOrCancelledOrderShipsNothing() {
    gate.released(EVENT);
    gate.held(true, EVENT);
    assertThat(state(Name.ORDER)).isEqualTo(State.OPEN);
    gate.held(false, EVENT);
    assertThat(state(Name.ORDER)).isEqualTo(State.MET);
    gate.cancelled(EVENT);
    assertThat(state(Name.ORDER)).isEqualTo(State.OPEN);
  }

  @Test
  void makingGoodNeedsGoodsButNoNewMoney() {
    Shipment disputed = Shipments.planned();
    Shipment again = disputed.makeGood(UUID.randomUUID(), "SH9", Shipments.DAY);
    gate.plan(plan(Gate.SHIP), EVENT);

    List<Condition> conditions =
        gate.conditions(again, new Stock(List.of(), List.of(again)), none());

    assertThat(conditions.get(1))
        .isEqualTo(new Condition(Name.PAYMENT, State.MET, disputed.id().toString()));
  }

  @Test
  void anOverrideAnswersForOneConditionUntilItExpires() {
    fillExceptMoney(Gate.SHIP);
    GateOverride override = override(Overridable.PAYMENT);
    override.endorse("wu", NOON);
    override.approve("chen", NOON);

    List<Condition> before =
        gate.conditions(shipment, stock(), new Overrides(List.of(override), NOON));
    List<Condition> after =
        gate.conditions(
            shipment, stock(), new Overrides(List.of(override), NOON.plusSeconds(3600)));

    assertThat(before.get(1))
        .isEqualTo(new Condition(Name.PAYMENT, State.OVERRIDDEN, override.id.toString()));
    assertThat(before).allMatch(Condition::passes);
    assertThat(after.get(1).state()).isEqualTo(State.OPEN);
  }

  @Test
  void anUnapprovedOverrideOpensNothing() {
    fillExceptMoney(Gate.SHIP);

    List<Condition> conditions =
        gate.conditions(
            shipment, stock(), new Overrides(List.of(override(Overridable.PAYMENT)), NOON));

    assertThat(conditions).anyMatch(condition -> !condition.passes());
  }

  @Test
  void everyoneWhoConfirmedMoneyIsRemembered() {
    gate.confirmedBy("li");
    gate.confirmedBy("wang");
    gate.confirmedBy("li");

    assertThat(gate.confirmedBy).isEqualTo("li,wang");
    assertThat(gate.wasConfirmedBy("wang")).isTrue();
    assertThat(gate.wasConfirmedBy("l")).isFalse();
  }

  private void fillExceptMoney(Gate partGuards) {
    gate.released(EVENT);
    gate.plan(plan(partGuards), EVENT);
    gate.credit("OK", EVENT);
  }

  private boolean open(ShipGate any) {
    return any.conditions(shipment, stock(), none()).stream().allMatch(Condition::passes);
  }

  private State state(Name name) {
    return gate.conditions(shipment, stock(), none()).stream()
        .filter(condition -> condition.name() == name)
        .findFirst()
        .orElseThrow()
        .state();
  }

  private Stock stock() {
    return new Stock(List.of(goods(CHAIRS, "10"), goods(TABLES, "4")), List.of(shipment));
  }

  private static FinishedGoods goods(UUID lineId, String finished) {
    return new FinishedGoods(ORDER, lineId, "EA", new BigDecimal(finished), BigDecimal.ZERO);
  }

  private static Overrides none() {
    return new Overrides(List.of(), NOON);
  }

  private GateOverride override(Overridable what) {
    RequestOverride request = new RequestOverride(what, "老客户", NOON.plusSeconds(3600));
    return new GateOverride(UUID.randomUUID(), shipment.id(), WORTH, request, "li", NOON);
  }

  private static PaymentPlanMade plan(Gate guards) {
    Money money = new Money(BigDecimal.TEN, "CNY");
    return new PaymentPlanMade(
        ORDER,
        UUID.randomUUID(),
        money,
        List.of(new PlanPart(UUID.randomUUID(), "BALANCE", guards, money, null)));
  }
}
