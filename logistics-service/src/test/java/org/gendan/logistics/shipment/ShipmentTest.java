package org.gendan.logistics.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gendan.logistics.shipment.Shipments.CHAIRS;
import static org.gendan.logistics.shipment.Shipments.DAY;
import static org.gendan.logistics.shipment.Shipments.NOON;
import static org.gendan.logistics.shipment.Shipments.TABLES;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Peg;
import org.gendan.contracts.logistics.ShipmentEvent;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDisputed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.logistics.shipment.ShipmentCommands.Counted;
import org.gendan.logistics.shipment.ShipmentCommands.Depart;
import org.gendan.logistics.shipment.ShipmentCommands.InspectGoods;
import org.gendan.logistics.shipment.ShipmentCommands.PackGoods;
import org.gendan.logistics.shipment.ShipmentCommands.Part;
import org.gendan.logistics.shipment.ShipmentCommands.PickGoods;
import org.gendan.logistics.shipment.ShipmentCommands.Received;
import org.gendan.logistics.shipment.ShipmentCommands.SignFor;
import org.gendan.logistics.shipment.ShipmentCommands.SplitShipment;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShipmentTest {

  @Test
  void aHeldShipmentGoesOnWhereItWas() {
    Shipment shipment = Shipments.packed();

    shipment.hold(List.of());
    shipment.clear(List.of());

    assertThat(shipment.status()).isEqualTo(ShipmentStatus.PACKED);
    assertThat(shipment.statusBeforeHold).isNull();
  }

  @Test
  void aHeldShipmentCannotDepart() {
    Shipment shipment = Shipments.loaded();
    shipment.hold(List.of());

    assertThatThrownBy(() -> shipment.depart(departure(), NOON, DAY)).isInstanceOf(Conflict.class);
  }

  @Test
  void noStepIsSkipped() {
    Shipment shipment = Shipments.cleared();

    assertThatThrownBy(() -> shipment.pack(new PackGoods(1))).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> shipment.inspect(new InspectGoods(true, null)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> shipment.inspect(new InspectGoods(false, "划痕")))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> shipment.depart(departure(), NOON, DAY)).isInstanceOf(Conflict.class);
    assertThat(shipment.status()).isEqualTo(ShipmentStatus.CLEARED);
  }

  @Test
  void whatIsPickedMustBeWhatIsShipped() {
    Shipment shipment = Shipments.cleared();

    RuleBroken refusal =
        catchThrowableOfType(RuleBroken.class, () -> shipment.pick(Shipments.counted("9", "4")));

    assertThat(refusal.errors())
        .extracting(FieldError::pointer)
        .containsExactly("/lines/0/counted");
    assertThat(shipment.status()).isEqualTo(ShipmentStatus.CLEARED);
  }

  @Test
  void aCountNamesAllItsMistakesAtOnce() {
    Shipment shipment = Shipments.cleared();
    PickGoods count =
        new PickGoods(
            List.of(
                new Counted(CHAIRS, new BigDecimal("10.0000")),
                new Counted(CHAIRS, BigDecimal.TEN),
                new Counted(UUID.randomUUID(), BigDecimal.ONE)));

    RuleBroken refusal = catchThrowableOfType(RuleBroken.class, () -> shipment.pick(count));

    assertThat(refusal.errors())
        .extracting(FieldError::code)
        .containsExactly(
            "shipment/line-named-twice", "shipment/unknown-line", "shipment/lines-missing");
  }

  @Test
  void aFailedInspectionSendsTheGoodsBackToPicking() {
    Shipment shipment = Shipments.packed();

    assertThatThrownBy(() -> shipment.inspect(new InspectGoods(false, " ")))
        .isInstanceOf(RuleBroken.class);
    shipment.inspect(new InspectGoods(false, "纸箱破损"));

    assertThat(shipment.status()).isEqualTo(ShipmentStatus.CLEARED);
    assertThat(shipment.packages).isNull();
  }

  @Test
  void aDepartureTellsWaybillFreightAndArrival() {
    Shipment shipment = Shipments.loaded();

    ShipmentDeparted fact = shipment.depart(departure(), NOON, DAY.plusDays(3));

    assertThat(fact.eta()).isEqualTo(DAY.plusDays(3));
    assertThat(fact.freight().amount()).isEqualByComparingTo("350");
    assertThat(fact.pegs()).extracting(Peg::lineId).containsExactly(CHAIRS, TABLES);
  }

  @Test
  void goodsCannotArriveBeforeTheyLeft() {
    Shipment shipment = Shipments.departed();

    assertThatThrownBy(() -> shipment.arrive(NOON.minusSeconds(1))).isInstanceOf(RuleBroken.class);
  }

  @Test
  void everythingInGoodStateIsSigned() {
    Shipment shipment = Shipments.arrived();

    ShipmentEvent fact = shipment.sign(signature("10", "0", "4", "0", null));

    assertThat(fact).isInstanceOf(ShipmentSigned.class);
    assertThat(shipment.status()).isEqualTo(ShipmentStatus.SIGNED);
    assertThat(fact.pegs()).hasSize(2);
  }

  @Test
  void whatIsShortOrDamagedIsDisputedAndTheRestAccepted() {
    Shipment shipment = Shipments.arrived();

    ShipmentEvent fact = shipment.sign(signature("9", "2", "0", "0", "少件,破损"));

    assertThat(fact)
        .isInstanceOfSatisfying(
            ShipmentDisputed.class,
            disputed -> {
              assertThat(disputed.missing().value()).isEqualByComparingTo("5");
              assertThat(disputed.damaged().value()).isEqualByComparingTo("2");
              assertThat(disputed.note()).isEqualTo("少件,破损");
            });
    assertThat(fact.pegs())
        .singleElement()
        .satisfies(
            peg -> {
              assertThat(peg.lineId()).isEqualTo(CHAIRS);
              assertThat(peg.quantity().value()).isEqualByComparingTo("7");
            });
  }

  @Test
  void nobodySignsForMoreThanWasSent() {
    Shipment shipment = Shipments.arrived();

    RuleBroken refusal =
        catchThrowableOfType(
            RuleBroken.class, () -> shipment.sign(signature("11", "0", "4", "5", null)));

    assertThat(refusal.errors())
        .extracting(FieldError::code)
        .containsExactly("shipment/more-than-sent", "shipment/more-damaged-than-received");
    assertThat(shipment.status()).isEqualTo(ShipmentStatus.ARRIVED);
  }

  @Test
  void whatWasNotAcceptedIsMadeGoodByAnotherShipment() {
    Shipment shipment = Shipments.arrived();
    shipment.sign(signature("9", "2", "4", "0", null));

    Shipment again = shipment.makeGood(UUID.randomUUID(), "SH2605-000009", DAY);

    assertThat(again.makesGood()).isEqualTo(shipment.id());
    assertThat(again.status()).isEqualTo(ShipmentStatus.PLANNED);
    assertThat(again.pegs())
        .singleElement()
        .satisfies(peg -> assertThat(peg.quantity().value()).isEqualByComparingTo("3"));
  }

  @Test
  void aSplitMovesQuantityAndLosesNone() {
    Shipment shipment = Shipments.planned();

    Shipment part =
        shipment.split(parts(CHAIRS, "4", TABLES, "4"), UUID.randomUUID(), "SH2605-000002");

    assertThat(shipment.quantities()).containsOnlyKeys(CHAIRS);
    assertThat(shipment.quantities().get(CHAIRS)).isEqualByComparingTo("6");
    assertThat(part.quantities().get(CHAIRS)).isEqualByComparingTo("4");
    assertThat(part.quantities().get(TABLES)).isEqualByComparingTo("4");
    assertThat(part.status()).isEqualTo(ShipmentStatus.PLANNED);
  }

  @Test
  void aSplitLeavesSomethingAndTakesNoMoreThanThereIs() {
    Shipment shipment = Shipments.planned();

    assertThatThrownBy(
            () -> shipment.split(parts(CHAIRS, "10", TABLES, "4"), UUID.randomUUID(), "SH2"))
        .isInstanceOf(RuleBroken.class);
    assertThatThrownBy(
            () -> shipment.split(parts(CHAIRS, "10.0001", TABLES, "1"), UUID.randomUUID(), "SH2"))
        .isInstanceOf(RuleBroken.class);
    assertThat(shipment.quantities()).hasSize(2);
  }

  @Test
  void aClearedShipmentIsNotSplit() {
    Shipment shipment = Shipments.cleared();

    assertThatThrownBy(
            () -> shipment.split(parts(CHAIRS, "1", TABLES, "1"), UUID.randomUUID(), "SH2"))
        .isInstanceOf(Conflict.class);
  }

  private static Depart departure() {
    return new Depart("顺丰", "W1", new BigDecimal("350"), "CNY");
  }

  private static SplitShipment parts(UUID first, String quantity, UUID second, String other) {
    return new SplitShipment(
        List.of(
            new Part(first, new BigDecimal(quantity)), new Part(second, new BigDecimal(other))));
  }

  private static SignFor signature(
      String chairs,
      String brokenChairs,
      String tables,
      String brokenTables,
      @Nullable String note) {
    return new SignFor(
        DAY,
        "王先生",
        List.of(
            new Received(CHAIRS, new BigDecimal(chairs), new BigDecimal(brokenChairs)),
            new Received(TABLES, new BigDecimal(tables), new BigDecimal(brokenTables))),
        note);
  }
}
