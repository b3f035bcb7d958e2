package org.gendan.logistics;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.access.AccessCheck;
import org.gendan.testkit.access.ForgedTokens;
import org.gendan.testkit.access.SideDoors;
import org.junit.jupiter.api.Test;

/** Who may do what here, as the matrix decides it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AccessIT {

  @Inject Events events;
  @Inject Clock clock;

  @Test
  void everyRoleMayDoWhatTheMatrixSays() {
    LogisticsDesk ours = new LogisticsDesk(events, clock);
    LogisticsDesk theirs = new LogisticsDesk(events, clock);
    UUID our = ours.confirmed();
    UUID their = theirs.confirmed();

    new AccessCheck("logistics")
        .scope("customers", ours.customer, theirs.customer)
        .knowing("/shipments/{id}/ship-gate/overrides/{overrideId}", override(our), override(their))
        .saying("POST /shipments/{id}/ship-gate/overrides", override())
        .prices("\"freight\":{")
        .summing("GET /shipping-board/counts")
        .saying("POST /shipments/{id}/arrival", Map.of())
        .saying(
            "POST /shipments/{id}/details",
            Map.of(
                "shipDate",
                ours.today().plusDays(9).toString(),
                "mode",
                "ROAD",
                "addressRef",
                "A-1"))
        .saying("POST /shipments/{id}/signature", ours.signature(10, 0))
        .saying("POST /shipments/{id}/picking", ours.lines("counted", 10))
        .knowing("/shipments/{id}", departed(ours, our), departed(theirs, their))
        .assertKept();
  }

  @Test
  void forgedTokensOpenNothing() {
    new ForgedTokens("logistics-service").assertRefused();
  }

  @Test
  void sideDoorsAreShut() {
    new SideDoors().assertShut();
  }

  private String override(UUID shipment) {
    return LogisticsDesk.as("zhou", "logistics")
        .body(override())
        .post("/shipments/" + shipment + "/ship-gate/overrides")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Map<String, Object> override() {
    String end = clock.instant().plus(Duration.ofDays(2)).toString();
    return Map.of("condition", "PAYMENT", "reason", "款已在途", "expiresAt", end);
  }

  private String departed(LogisticsDesk desk, UUID shipment) {
    events.tell(desk.finished("10"), desk.paid());
    desk.waitFor(shipment, "CLEARED");
    desk.load(shipment);
    desk.depart(shipment, "zhou").then().statusCode(200);
    events.tell(desk.finished("1"));
    desk.settle();
    return shipment.toString();
  }
}
