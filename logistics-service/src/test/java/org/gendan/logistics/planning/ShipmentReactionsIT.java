package org.gendan.logistics.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Event;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentCancelled;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentCleared;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentHeld;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentPlanned;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderHeld;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.OrderResumed;
import org.gendan.contracts.production.TicketEvent.GoodsFinished;
import org.gendan.logistics.LogisticsDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ShipmentReactionsIT {

  @Inject Events events;
  @Inject Clock clock;
  private LogisticsDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new LogisticsDesk(events, clock);
  }

  @Test
  void aReleasedOrderIsPlannedToArriveInTime() {
    LocalDate promised = LocalDate.of(desk.today().getYear() + 4, 3, 14);

    events.tell(desk.registered(null), desk.released(promised));

    ShipmentPlanned planned = events.expect(ShipmentPlanned.class, desk::isMine);
    LocalDate latest = promised.minusDays(3);
    assertThat(planned.plannedDate()).isBetween(latest.minusDays(2), latest);
    assertThat(planned.plannedDate().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(planned.pegs())
        .singleElement()
        .satisfies(peg -> assertThat(peg.lineId()).isEqualTo(desk.lineId));
  }

  @Test
  void aReleaseHeardTwiceIsOneShipment() {
    OrderReleased fact = desk.released();
    Envelope envelope = events.tell(desk.registered(null), fact).getLast();
    events.expect(ShipmentPlanned.class, desk::isMine);

    events.tellAgain(fact, envelope);
    events.tell(desk.released());

    LogisticsDesk witness = new LogisticsDesk(events, clock);
    events.tell(witness.released());
    events.expect(ShipmentPlanned.class, witness::isMine);
    assertThat(events.told(ShipmentPlanned.class)).filteredOn(desk::isMine).hasSize(1);
  }

  @Test
  void theOrderMayBeReleasedBeforeWeKnowTheCustomer() {
    events.tell(desk.released());
    UUID id = events.expect(ShipmentPlanned.class, desk::isMine).shipmentId();
    int before = desk.get(id).path("version");

    events.tell(desk.registered(null));

    Events.eventually(() -> desk.get(id).then().body("customerCode", equalTo(desk.customer)));
    desk.get(id).then().body("version", greaterThan(before));
  }

  @Test
  void goodsAndMoneyClearTheShipmentInWhateverSequence() {
    for (int seed = 0; seed < 4; seed++) {
      LogisticsDesk one = new LogisticsDesk(events, clock);
      UUID id = one.confirmed();
      List<Event> facts =
          new ArrayList<>(List.of(one.finished("6"), one.finished("4"), one.paid()));
      Collections.shuffle(facts, new Random(seed));

      events.tell(facts.toArray(Event[]::new));

      one.waitFor(id, "CLEARED");
      ShipmentCleared cleared = events.expect(ShipmentCleared.class, one::isMine);
      assertThat(cleared.conditions())
          .hasSize(5)
          .allMatch(condition -> condition.state().equals("MET"));
      assertThat(cleared.conditions()).allMatch(condition -> condition.evidence() != null);
    }
  }

  @Test
  void goodsAndMoneyMayComeBeforeEverythingElse() {
    events.tell(
        desk.finished("10"),
        desk.paid(),
        desk.plan(Gate.SHIP),
        desk.credit("OK"),
        desk.registered(null));
    desk.settle();
    events.tell(desk.released());
    UUID id = events.expect(ShipmentPlanned.class, desk::isMine).shipmentId();

    desk.details(id).then().statusCode(200);

    desk.waitFor(id, "CLEARED");
  }

  @Test
  void itIsTheSystemThatClears() {
    UUID id = desk.cleared();

    desk.get(id).then().body("log.find { it.step == 'CLEARED' }.actor", equalTo("system"));
  }

  @Test
  void goodsHeardTwiceCountOnce() {
    UUID id = desk.confirmed();
    GoodsFinished goods = desk.finished("5");
    Envelope envelope = events.tell(desk.paid(), goods).getLast();
    events.tellAgain(goods, envelope);
    desk.settle();

    desk.get(id)
        .then()
        .body("status", equalTo("DETAILS_CONFIRMED"))
        .body("conditions.find { it.name == 'GOODS' }.state", equalTo("OPEN"));
  }

  @Test
  void creditCustomersNeedNoMoneyButNoStopEither() {
    UUID id = desk.confirmed();
    events.tell(desk.plan(Gate.NONE), desk.credit("STOP"), desk.finished("10"));
    desk.settle();
    desk.get(id)
        .then()
        .body("status", equalTo("DETAILS_CONFIRMED"))
        .body("conditions.find { it.name == 'PAYMENT' }.state", equalTo("MET"))
        .body("conditions.find { it.name == 'CREDIT' }.state", equalTo("OPEN"));

    events.tell(desk.credit("WARN"));

    desk.waitFor(id, "CLEARED");
  }

  @Test
  void moneyThatIsTakenBackHoldsWhatHasNotLeft() {
    UUID id = desk.loaded();

    events.tell(desk.reversed());

    desk.waitFor(id, "HELD");
    ShipmentHeld held = events.expect(ShipmentHeld.class, desk::isMine);
    assertThat(held.conditions())
        .anyMatch(one -> one.name().equals("PAYMENT") && one.state().equals("OPEN"));
    desk.depart(id, "zhou").then().statusCode(409);

    events.tell(desk.paid());

    desk.waitFor(id, "LOADED");
    desk.depart(id, "zhou").then().statusCode(200);
  }

  @Test
  void moneyThatIsTakenBackDoesNotTouchWhatHasLeft() {
    UUID id = desk.loaded();
    desk.depart(id, "zhou").then().statusCode(200);

    events.tell(desk.reversed());

    desk.settle();
    desk.get(id).then().body("status", equalTo("DEPARTED"));
    assertThat(events.told(ShipmentHeld.class)).noneMatch(desk::isMine);
  }

  @Test
  void aHeldOrderHoldsItsShipmentUntilItIsResumed() {
    UUID id = desk.cleared();

    events.tell(new OrderHeld(desk.orderId, "客户要求"));
    desk.waitFor(id, "HELD");
    events.tell(new OrderResumed(desk.orderId));

    desk.waitFor(id, "CLEARED");
  }

  @Test
  void aCancelledOrderShipsNothingMore() {
    UUID id = desk.cleared();

    events.tell(new OrderCancelled(desk.orderId, "客户取消", true));

    desk.waitFor(id, "CANCELLED");
    events.expect(ShipmentCancelled.class, desk::isMine);
    events.tell(desk.released());
    desk.settle();
    assertThat(events.told(ShipmentPlanned.class)).filteredOn(desk::isMine).hasSize(1);
  }

  @Test
  void whatLeftBeforeTheCancellationGoesOn() {
    UUID id = desk.loaded();
    desk.depart(id, "zhou").then().statusCode(200);

    events.tell(new OrderCancelled(desk.orderId, "客户取消", true));

    desk.settle();
    desk.get(id).then().body("status", equalTo("DEPARTED"));
  }
}
