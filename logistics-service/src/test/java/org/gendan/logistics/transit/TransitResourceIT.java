package org.gendan.logistics.transit;

import static org.gendan.logistics.LogisticsDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TransitResourceIT {

  private final String region = "R" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aRegionHasOnePreferredMode() {
    decide("ROAD", Map.of("days", 4, "carriers", List.of("德邦"), "preferred", true));
    decide("AIR", Map.of("days", 1, "carriers", List.of(), "preferred", true));

    String mine = "findAll { it.region == '" + region + "' }";
    as("zhou", "logistics")
        .get("/transit-times")
        .then()
        .statusCode(200)
        .body(mine + ".findAll { it.preferred }.mode", equalTo(List.of("AIR")))
        .body(mine + ".find { it.mode == 'ROAD' }.carriers", equalTo(List.of("德邦")));
  }

  @Test
  void aDecisionTakenAgainChangesTheRow() {
    decide("ROAD", Map.of("days", 4, "carriers", List.of(), "preferred", false));
    decide("ROAD", Map.of("days", 5, "carriers", List.of(), "preferred", true));

    as("zhou", "logistics")
        .get("/transit-times")
        .then()
        .body("findAll { it.region == '" + region + "' }.days", equalTo(List.of(5)));
  }

  @Test
  void badDecisionsAreRefused() {
    as("zhou", "logistics")
        .body(Map.of("days", -1, "carriers", List.of(""), "preferred", true))
        .put("/transit-times/ROAD/" + region)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/days"));
    as("zhou", "logistics")
        .body("{\"days\":1e9}")
        .put("/transit-times/ROAD/" + region)
        .then()
        .statusCode(400);
    as("zhou", "logistics")
        .body(Map.of())
        .put("/transit-times/TELEPORT/" + region)
        .then()
        .statusCode(400);
    as("li", "merchandiser")
        .body(Map.of("days", 1, "carriers", List.of(), "preferred", true))
        .put("/transit-times/ROAD/" + region)
        .then()
        .statusCode(403);
  }

  private void decide(String mode, Map<String, ?> decision) {
    as("zhou", "logistics")
        .body(decision)
        .put("/transit-times/" + mode + "/" + region)
        .then()
        .statusCode(200);
  }
}
