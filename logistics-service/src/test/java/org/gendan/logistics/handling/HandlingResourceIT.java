package org.gendan.logistics.handling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.logistics.LogisticsDesk.as;
import static org.gendan.logistics.LogisticsDesk.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDisputed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentHandled;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentPlanned;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.logistics.LogisticsDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HandlingResourceIT {

  @Inject Events events;
  @Inject Clock clock;
  private LogisticsDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new LogisticsDesk(events, clock);
  }

  @Test
  void aTextThatIsNoJsonIsNoCommand() {
    as("ku", "warehouse")
        .contentType("text/plain")
        .header("If-Match", "\"0\"")
        .body("A lorry")
        .post("/shipments/" + UUID.randomUUID() + "/loading")
        .then()
        .statusCode(415);
  }

  @Test
  void aShipmentGoesFromThePlanToTheSignature() {
    UUID id = desk.arrived();

    desk.sign(id, 10, 0).then().statusCode(200).body("status", equalTo("SIGNED"));
    as("wu", "logistics")
        .header("If-Match", desk.get(id).getHeader("ETag"))
        .post("/shipments/" + id + "/closing")
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"));

    ShipmentDeparted departed = events.expect(ShipmentDeparted.class, desk::isMine);
    assertThat(departed.freight().amount()).isEqualByComparingTo("350.5");
    assertThat(departed.eta()).isAfterOrEqualTo(desk.today().plusDays(3));
    ShipmentSigned signed = events.expect(ShipmentSigned.class, desk::isMine);
    assertThat(signed.pegs().getFirst().quantity().value()).isEqualByComparingTo("10");
    assertThat(events.told(ShipmentHandled.class))
        .filteredOn(desk::isMine)
        .extracting(ShipmentHandled::stage)
        .containsExactly("PICKED", "PACKED", "INSPECTED", "LOADED");
    desk.get(id)
        .then()
        .body(
            "log.step",
            hasItems("PLANNED", "DETAILS_CONFIRMED", "CLEARED", "PICKED", "DEPARTED", "SIGNED"))
        .body("log.find { it.step == 'DEPARTED' }.actor", equalTo("zhou"));
  }

  @Test
  void whatArrivesShortOrBrokenIsPlannedAgain() {
    UUID id = desk.arrived();

    desk.sign(id, 9, 2).then().statusCode(200).body("status", equalTo("DISPUTED"));

    ShipmentDisputed disputed = events.expect(ShipmentDisputed.class, desk::isMine);
    assertThat(disputed.missing().value()).isEqualByComparingTo("1");
    assertThat(disputed.damaged().value()).isEqualByComparingTo("2");
    assertThat(disputed.pegs().getFirst().quantity().value()).isEqualByComparingTo("7");
    UUID again =
        events
            .expect(
                ShipmentPlanned.class, fact -> desk.isMine(fact) && !fact.shipmentId().equals(id))
            .shipmentId();
    events.tell(desk.reversed());
    desk.settle();
    desk.get(again)
        .then()
        .body("status", equalTo("PLANNED"))
        .body("makesGood", equalTo(id.toString()))
        .body("lines[0].quantity", equalTo(3.0f))
        .body("conditions.find { it.name == 'PAYMENT' }.state", equalTo("MET"))
        .body("conditions.find { it.name == 'GOODS' }.state", equalTo("OPEN"));
  }

  @Test
  void whatWasMadeGoodLeavesWithoutNewMoney() {
    UUID id = desk.arrived();
    desk.sign(id, 7, 0).then().statusCode(200);
    UUID again =
        events
            .expect(
                ShipmentPlanned.class, fact -> desk.isMine(fact) && !fact.shipmentId().equals(id))
            .shipmentId();
    desk.details(again).then().statusCode(200);

    events.tell(desk.finished("3"));

    desk.waitFor(again, "CLEARED");
  }

  @Test
  void whoConfirmedTheMoneyMayNotSendTheGoodsAway() {
    UUID id = desk.loaded();
    Money amount = new Money(new BigDecimal("500"), "CNY");
    events.tell(new PaymentConfirmed(desk.orderId, UUID.randomUUID(), amount, "B1", "zhou"));
    desk.settle();

    desk.depart(id, "zhou")
        .then()
        .statusCode(403)
        .body("code", equalTo("gate/confirmer-may-not-dispatch"));

    desk.get(id).then().body("status", equalTo("LOADED"));
    desk.depart(id, "sun").then().statusCode(200);
  }

  @Test
  void aStepIsNotSkipped() {
    UUID id = desk.planned();

    desk.depart(id, "zhou")
        .then()
        .statusCode(409)
        .body("code", equalTo("shipment/illegal-transition"));
    desk.post(id, "packing", Map.of("packages", 1), "warehouse").then().statusCode(409);
    desk.sign(id, 10, 0).then().statusCode(409);
    desk.get(id).then().body("status", equalTo("PLANNED")).body("version", equalTo(0));
  }

  @Test
  void aCountThatDiffersIsRefusedAndNothingHappens() {
    UUID id = desk.cleared();

    desk.post(id, "picking", desk.lines("counted", 9), "warehouse")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/lines/0/counted"));

    desk.get(id).then().body("status", equalTo("CLEARED"));
    assertThat(events.told(ShipmentHandled.class)).noneMatch(desk::isMine);
  }

  @Test
  void aFailedInspectionNeedsItsDefectsAndSendsTheGoodsBack() {
    UUID id = desk.cleared();
    desk.post(id, "picking", desk.lines("counted", 10), "warehouse").then().statusCode(200);
    desk.post(id, "packing", Map.of("packages", 2), "warehouse").then().statusCode(200);

    desk.post(id, "inspection", Map.of("passed", false), "qc").then().statusCode(422);
    desk.post(id, "inspection", Map.of("passed", false, "defects", "纸箱破损"), "qc")
        .then()
        .statusCode(200)
        .body("status", equalTo("CLEARED"));

    desk.get(id).then().body("log.find { it.step == 'INSPECTION_FAILED' }.note", equalTo("纸箱破损"));
  }

  @Test
  void badInputIsRefusedWithItsPlace() {
    UUID id = desk.planned();

    desk.post(
            id,
            "details",
            Map.of("shipDate", "2001-01-01", "mode", "ROAD", "addressRef", "A"),
            "logistics")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/shipDate"));
    desk.post(id, "details", Map.of("mode", "ROAD", "addressRef", "A"), "logistics")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/shipDate"));
    desk.post(
            id,
            "details",
            Map.of("shipDate", "31.12.2026", "mode", "CART", "addressRef", "A"),
            "logistics")
        .then()
        .statusCode(oneOf(400, 422));
    desk.post(
            id,
            "departure",
            Map.of("carrier", "A", "waybillNo", "B", "freight", -1, "currency", "yuan"),
            "logistics")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/freight", "/currency"));
    as("zhou", "logistics").get("/shipments/no-uuid").then().statusCode(404);
    as("zhou", "logistics").get("/shipments?page=-1").then().statusCode(400);
    desk.get(id).then().body("version", equalTo(0));
  }

  @Test
  void theSameCommandTwiceHasOneEffect() {
    UUID id = desk.planned();
    String key = UUID.randomUUID().toString();
    String version = desk.get(id).getHeader("ETag");
    Map<String, Object> details =
        Map.of("shipDate", desk.today().plusDays(9).toString(), "mode", "AIR", "addressRef", "A-1");

    Response first = once(key, version).body(details).post("/shipments/" + id + "/details");
    Response second = once(key, version).body(details).post("/shipments/" + id + "/details");

    first.then().statusCode(200);
    second.then().statusCode(200).body("version", equalTo(first.path("version")));
    desk.get(id).then().body("log.findAll { it.step == 'DETAILS_CONFIRMED' }.size()", equalTo(1));
  }

  @Test
  void aForeignShipmentIsAsMissingAsNone() {
    UUID id = desk.arrived();
    String stranger =
        Tokens.scoped("mallory", Map.of("customers", Set.of("OTHER")), "customer", "logistics");

    with(stranger)
        .get("/shipments/" + id)
        .then()
        .statusCode(404)
        .body("code", equalTo("shipment/not-found"));
    with(stranger).get("/shipments/" + UUID.randomUUID()).then().statusCode(404);
    with(stranger)
        .get("/shipments?orderId=" + desk.orderId)
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
    with(stranger)
        .get("/finished-goods?orderId=" + desk.orderId)
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
    with(stranger)
        .header("If-Match", desk.get(id).getHeader("ETag"))
        .body(desk.signature(10, 0))
        .post("/shipments/" + id + "/signature")
        .then()
        .statusCode(404);
  }

  @Test
  void customersSignForTheirOwnAndDoNotSeeTheFreight() {
    UUID id = desk.arrived();
    String owner = Tokens.scoped("owner", Map.of("customers", Set.of(desk.customer)), "customer");

    with(owner)
        .get("/shipments/" + id)
        .then()
        .statusCode(200)
        .body("freight", nullValue())
        .body("waybillNo", equalTo("W1"));
    with(owner)
        .header("If-Match", desk.get(id).getHeader("ETag"))
        .body(desk.signature(9, 0))
        .post("/shipments/" + id + "/signature")
        .then()
        .statusCode(200)
        .body("status", equalTo("DISPUTED"));
    with(owner).get("/shipments?orderId=" + desk.orderId).then().body("total", equalTo(2));
  }

  private static RequestSpecification once(String key, String version) {
    return given()
        .auth()
        .oauth2(Tokens.of("zhou", "logistics"))
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .header("If-Match", version);
  }
}
