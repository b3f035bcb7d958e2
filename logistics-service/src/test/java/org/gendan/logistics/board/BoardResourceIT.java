package org.gendan.logistics.board;

import static org.gendan.logistics.LogisticsDesk.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentPlanned;
import org.gendan.logistics.LogisticsDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class BoardResourceIT {

  @Inject Events events;
  @Inject Clock clock;
  private LogisticsDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new LogisticsDesk(events, clock);
  }

  @Test
  void aRowTellsWhoseGoodsTheyAreAndWhatTheyWaitFor() {
    UUID id = desk.confirmed();

    board("orderId=" + desk.orderId)
        .body("items.id", contains(id.toString()))
        .body("items[0].customerName", equalTo("华美家具"))
        .body("items[0].region", nullValue())
        .body("items[0].lines[0].productCode", equalTo("CHAIR-1"))
        .body("items[0].waitsFor", contains("GOODS", "PAYMENT"));

    events.tell(desk.finished("10"), desk.paid());
    desk.waitFor(id, "CLEARED");
    board("orderId=" + desk.orderId).body("items[0].waitsFor", empty());
  }

  @Test
  void whatWantsToBeDoneIsFoundAndCounted() {
    events.tell(desk.registered(null), desk.credit("OK"), desk.released(desk.today()));
    String soon = events.expect(ShipmentPlanned.class, desk::isMine).shipmentId().toString();
    board("focus=TO_CONFIRM&size=200").body("items.id", hasItem(soon));
    board("focus=GOODS_MISSING&size=200").body("items.id", hasItem(soon));
    board("focus=TO_CLEAR&size=200").body("items.id", not(hasItem(soon)));

    events.tell(desk.finished("10"));
    Events.eventually(() -> board("focus=TO_CLEAR&size=200").body("items.id", hasItem(soon)));
    board("focus=GOODS_MISSING&size=200").body("items.id", not(hasItem(soon)));

    int waiting = board("focus=TO_CLEAR&size=1").extract().path("total");
    as("zhou", "logistics")
        .get("/shipping-board/counts")
        .then()
        .statusCode(200)
        .body("focus.TO_CLEAR", equalTo(waiting))
        .body("status.PLANNED", not(nullValue()));
  }

  @Test
  void whatIsOnTheRoadWaitsForNothing() {
    UUID id = desk.loaded();
    board("focus=TO_LOAD&size=200").body("items.id", not(hasItem(id.toString())));
    desk.depart(id, "zhou").then().statusCode(200);

    board("orderId=" + desk.orderId)
        .body("items[0].status", equalTo("DEPARTED"))
        .body("items[0].lines[0].productCode", equalTo("CHAIR-1"))
        .body("items[0].waitsFor", empty());
    as("kunde", "customer").get("/shipping-board").then().statusCode(403);
  }

  private static ValidatableResponse board(String query) {
    return as("zhou", "logistics").get("/shipping-board?" + query).then().statusCode(200);
  }
}
