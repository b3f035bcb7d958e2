package org.gendan.logistics.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.logistics.LogisticsDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentCleared;
import org.gendan.logistics.LogisticsDesk;
import org.gendan.platform.access.Background;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OverrideResourceIT {

  /** Not the roles keep duties apart: in a small factory one person has them all. */
  private static final String[] EVERYTHING = {
    "merchandiser", "logistics", "cashier", "finance", "general-manager"
  };

  @Inject Events events;
  @Inject Clock clock;
  @Inject GateSweep sweep;
  @Inject GateRepository gates;
  private LogisticsDesk desk;
  private UUID id;

  @BeforeEach
  void aShipmentWithGoodsButWithoutMoney() {
    desk = new LogisticsDesk(events, clock);
    id = desk.confirmed();
    events.tell(desk.finished("10"));
    Events.eventually(() -> desk.get(id).then().body("goodsReady", equalTo(true)));
  }

  @Test
  void anOverrideNeedsThreePeople() {
    String override = request("PAYMENT", Duration.ofDays(2));

    approve(override, "chen").then().statusCode(409).body("code", equalTo("gate/not-endorsed"));
    endorse(override, "zhou").then().statusCode(403).body("code", equalTo("gate/same-person"));
    endorse(override, "wu").then().statusCode(200).body("endorsedBy", equalTo("wu"));
    approve(override, "wu").then().statusCode(403).body("code", equalTo("gate/same-person"));
    approve(override, "zhou").then().statusCode(403);
    desk.get(id).then().body("status", equalTo("DETAILS_CONFIRMED"));
    approve(override, "chen").then().statusCode(200).body("approvedBy", equalTo("chen"));

    desk.waitFor(id, "CLEARED");
    desk.load(id);
    desk.depart(id, "zhou").then().statusCode(200);
    as("zhou", "logistics").get(path()).then().body("[0].usedAt", notNullValue());
    ShipmentCleared cleared = events.expect(ShipmentCleared.class, desk::isMine);
    assertThat(cleared.conditions())
        .anyMatch(
            one ->
                one.name().equals("PAYMENT")
                    && one.state().equals("OVERRIDDEN")
                    && override.equals(one.evidence()));
  }

  @Test
  void onlyTheRightPeopleAndConditions() {
    as("zhou", "logistics")
        .body(body("GOODS", Duration.ofDays(1)))
        .post(path())
        .then()
        .statusCode(400);
    as("zhou", "logistics")
        .body(body("PAYMENT", Duration.ofDays(-1)))
        .post(path())
        .then()
        .statusCode(422);
    as("wu", "warehouse")
        .body(body("PAYMENT", Duration.ofDays(1)))
        .post(path())
        .then()
        .statusCode(403);
    String override = request("PAYMENT", Duration.ofDays(1));
    as("li", "logistics").post(path() + "/" + override + "/approval").then().statusCode(403);
    approve(UUID.randomUUID().toString(), "chen").then().statusCode(404);
    desk.get(id).then().body("status", equalTo("DETAILS_CONFIRMED"));
  }

  @Test
  void anOverrideThatExpiredHoldsTheShipmentAgain() {
    String override = request("PAYMENT", Duration.ofHours(1));
    endorse(override, "wu").then().statusCode(200);
    approve(override, "chen").then().statusCode(200);
    desk.waitFor(id, "CLEARED");

    Instant later = clock.instant().plus(Duration.ofHours(2));
    assertThat(QuarkusTransaction.requiringNew().call(() -> movedAt(later))).isTrue();
    as("root", "admin").body(Map.of("advance", "PT2H")).put("/ops/clock").then().statusCode(200);
    Background.run(sweep::sweep);

    desk.waitFor(id, "HELD");
  }

  private boolean movedAt(Instant instant) {
    return gates.maybeMoved(instant, 1000).contains(desk.orderId);
  }

  private Response approve(String override, String user) {
    return as(user, EVERYTHING).post(path() + "/" + override + "/approval");
  }

  private Response endorse(String override, String user) {
    return as(user, EVERYTHING).post(path() + "/" + override + "/endorsement");
  }

  private String request(String condition, Duration lasts) {
    return as("zhou", "logistics")
        .body(body(condition, lasts))
        .post(path())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Map<String, Object> body(String condition, Duration lasts) {
    return Map.of(
        "condition",
        condition,
        "reason",
        "老客户,款已在途",
        "expiresAt",
        clock.instant().plus(lasts).toString());
  }

  private String path() {
    return "/shipments/" + id + "/ship-gate/overrides";
  }
}
