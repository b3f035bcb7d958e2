package org.gendan.production.slot;

import static org.gendan.production.Factory.as;
import static org.gendan.production.Factory.foremanOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.OrderRejected;
import org.gendan.contracts.production.SlotEvent.SlotOffered;
import org.gendan.production.Factory;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SlotResourceIT {

  @Inject Events events;
  @Inject SlotService slots;
  private Factory factory;
  private final UUID order = UUID.randomUUID();
  private LocalDate start;

  @BeforeEach
  void reviewAnOrder() {
    factory = new Factory(events).build();
    events.tell(factory.review(order, UUID.randomUUID(), 1, 6));
    start = events.expect(SlotOffered.class, fact -> fact.orderId().equals(order)).start();
  }

  @Test
  void theBoardShowsWhoHasWhichHours() {
    as("p", "planner")
        .get(board(factory.sawing))
        .then()
        .statusCode(200)
        .body("[0].capacity", equalTo(8.0f))
        .body("[0].booked", equalTo(6.0f))
        .body("[0].bookings.tentative", hasItem(true));
  }

  @Test
  void aForeignWorkCentreIsAsMissingAsNone() {
    foremanOf(factory.rawPlant).get(board(factory.sawing)).then().statusCode(200);
    foremanOf(factory.finishPlant)
        .get(board(factory.sawing))
        .then()
        .statusCode(404)
        .body("code", equalTo("plant/no-work-centre"));
    as("p", "planner").get(board("NO-SUCH")).then().statusCode(404);
  }

  @Test
  void longPeriodsAndBadDatesAreRefused() {
    as("p", "planner")
        .get("/slots?workCentre=" + factory.sawing + "&from=2030-01-01&to=2031-01-01")
        .then()
        .statusCode(422);
    as("p", "planner")
        .get("/slots?workCentre=" + factory.sawing + "&from=2030-01-02&to=2030-01-01")
        .then()
        .statusCode(422);
    as("p", "planner")
        .get("/slots?workCentre=" + factory.sawing + "&from=x&to=y")
        .then()
        .statusCode(400);
  }

  @Test
  void aRejectedOrdersHoursAreFree() {
    events.tell(new OrderRejected(order, "做不了"));

    Events.eventually(
        () -> as("p", "planner").get(board(factory.sawing)).then().body("[0].booked", equalTo(0)));
  }

  @Test
  void anOfferNobodyConfirmedExpires() {
    slots.expire(order);

    as("p", "planner")
        .get("/slots/offers?orderId=" + order)
        .then()
        .body("items[0].state", equalTo("EXPIRED"));
    as("p", "planner").get(board(factory.sawing)).then().body("[0].booked", equalTo(0));
  }

  private String board(String workCentre) {
    return "/slots?workCentre=" + workCentre + "&from=" + start + "&to=" + start.plusDays(3);
  }
}
