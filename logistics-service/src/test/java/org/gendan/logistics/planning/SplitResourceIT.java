package org.gendan.logistics.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.logistics.LogisticsDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
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
class SplitResourceIT {

  @Inject Events events;
  @Inject Clock clock;
  private LogisticsDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new LogisticsDesk(events, clock);
  }

  @Test
  void aPartTravelsOnItsOwnAsSoonAsItsGoodsAreThere() {
    UUID whole = desk.confirmed();
    UUID part = split(whole, 4);
    desk.details(part).then().statusCode(200);

    events.tell(desk.paid(), desk.finished("4"));

    desk.waitFor(part, "CLEARED");
    desk.get(whole)
        .then()
        .body("status", equalTo("DETAILS_CONFIRMED"))
        .body("lines[0].quantity", equalTo(6.0f));
    ShipmentPlanned told =
        events.expect(ShipmentPlanned.class, fact -> fact.shipmentId().equals(part));
    assertThat(told.pegs().getFirst().quantity().value()).isEqualByComparingTo(new BigDecimal("4"));
  }

  @Test
  void partsNeverShipMoreThanWasFinished() {
    UUID whole = desk.confirmed();
    UUID part = split(whole, 4);
    desk.details(part).then().statusCode(200);
    events.tell(desk.paid(), desk.finished("6"));
    desk.waitFor(whole, "CLEARED");
    desk.settle();
    desk.get(part).then().body("status", equalTo("DETAILS_CONFIRMED"));

    desk.load(whole, 6);
    desk.depart(whole, "zhou").then().statusCode(200);

    desk.settle();
    desk.get(part)
        .then()
        .body("status", equalTo("DETAILS_CONFIRMED"))
        .body("conditions.find { it.name == 'GOODS' }.state", equalTo("OPEN"));
    as("zhou", "logistics")
        .get("/finished-goods?orderId=" + desk.orderId)
        .then()
        .body("items[0].finished", equalTo(6.0f))
        .body("items[0].shipped", equalTo(6.0f));
    events.tell(desk.finished("4"));
    desk.waitFor(part, "CLEARED");
  }

  @Test
  void badSplitsAreRefusedAndChangeNothing() {
    UUID id = desk.planned();

    desk.post(id, "split", desk.lines("quantity", 10), "logistics")
        .then()
        .statusCode(422)
        .body("code", equalTo("shipment/nothing-left"));
    desk.post(id, "split", desk.lines("quantity", 11), "logistics")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/lines/0/quantity"));
    desk.post(id, "split", desk.lines("quantity", -1), "logistics").then().statusCode(422);
    desk.post(id, "split", desk.lines("quantity", 1), "warehouse").then().statusCode(403);
    as("zhou", "logistics")
        .body(desk.lines("quantity", 1))
        .post("/shipments/" + id + "/split")
        .then()
        .statusCode(428);
    as("zhou", "logistics")
        .get("/shipments?orderId=" + desk.orderId)
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void aSplitDecidedOnAnOldVersionIsRefused() {
    UUID id = desk.planned();
    String stale = desk.get(id).getHeader("ETag");
    split(id, 1);

    as("zhou", "logistics")
        .header("If-Match", stale)
        .body(desk.lines("quantity", 1))
        .post("/shipments/" + id + "/split")
        .then()
        .statusCode(412);
  }

  private UUID split(UUID id, int quantity) {
    return UUID.fromString(
        desk.post(id, "split", desk.lines("quantity", quantity), "logistics")
            .then()
            .statusCode(201)
            .body("status", equalTo("PLANNED"))
            .extract()
            .path("id"));
  }
}
