package org.gendan.production.plant;

import static org.gendan.production.Factory.as;
import static org.gendan.production.Factory.narrow;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PlantResourceIT {

  private final String code = "P" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aPlantComesWithAPlaceToPack() {
    define("PLANT").then().statusCode(201).body("code", equalTo(code));

    as("p", "planner")
        .get("/work-centres?plant=" + code)
        .then()
        .body("code", equalTo(List.of(code + "-PACK")));
    as("p", "planner").get("/plants").then().body("code", hasItem(code));
  }

  @Test
  void theSameFormAgainChangesNothing() {
    define("PLANT").then().statusCode(201);

    define("PLANT").then().statusCode(201).body("version", equalTo(0));
    as("p", "planner").get("/work-centres?plant=" + code).then().body("", hasSize(1));
  }

  @Test
  void aPlantNeverTurnsIntoAWorkshop() {
    define("PLANT").then().statusCode(201);

    define("WORKSHOP").then().statusCode(422).body("code", equalTo("plant/kind-is-fixed"));
  }

  @Test
  void aListIsTakenWholeOrNotAtAll() {
    define("PLANT").then().statusCode(201);
    Map<String, Object> good =
        Map.of("code", code + "A", "name", "锯", "plant", code, "hoursPerDay", 8);
    Map<String, Object> bad =
        Map.of("code", code + "B", "name", "锯", "plant", "NOWHERE", "hoursPerDay", 8);

    as("p", "planner")
        .body(Map.of("workCentres", List.of(good, bad)))
        .post("/work-centres/batch")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/workCentres/1/plant"));

    as("p", "planner")
        .get("/work-centres?plant=" + code)
        .then()
        .body("code", not(hasItem(code + "A")));
  }

  @Test
  void nobodySeesTheWorkCentresOfOthers() {
    define("PLANT").then().statusCode(201);
    String workshop = "W" + code;
    as("p", "planner")
        .body(Map.of("code", workshop, "name", "外协", "kind", "WORKSHOP"))
        .post("/plants")
        .then()
        .statusCode(201);
    as("p", "planner")
        .body(Map.of("code", workshop + "-1", "name", "漆", "plant", workshop, "hoursPerDay", 8))
        .post("/work-centres")
        .then()
        .statusCode(201);

    narrow(Map.of("workshops", Set.of(workshop)), "workshop")
        .get("/work-centres")
        .then()
        .statusCode(200)
        .body("code", equalTo(List.of(workshop + "-1")));
    var foreman = Map.of("plants", Set.of("ELSEWHERE"), "workshops", Set.of("*"));
    narrow(foreman, "foreman")
        .get("/plants")
        .then()
        .body("code", hasItem(workshop))
        .body("code", not(hasItem(code)));
    narrow(foreman, "foreman").get("/work-centres?plant=" + code).then().body("", empty());
    narrow(foreman, "foreman")
        .get("/slots?workCentre=" + code + "-PACK&from=2027-01-04&to=2027-01-05")
        .then()
        .statusCode(404);
  }

  @Test
  void onlyPlannersDefinePlants() {
    as("f", "foreman")
        .body(Map.of("code", code, "name", "x", "kind", "PLANT"))
        .post("/plants")
        .then()
        .statusCode(403);
    as("p", "planner")
        .body(Map.of("code", "a,b", "name", "x", "kind", "PLANT"))
        .post("/plants")
        .then()
        .statusCode(422);
  }

  private io.restassured.response.Response define(String kind) {
    return as("p", "planner")
        .body(Map.of("code", code, "name", "一厂", "kind", kind))
        .post("/plants");
  }
}
