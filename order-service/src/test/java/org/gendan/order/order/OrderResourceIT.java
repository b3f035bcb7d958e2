package org.gendan.order.order;

import static org.gendan.order.OrderDesk.as;
import static org.gendan.order.OrderDesk.asOnce;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.order.OrderDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OrderResourceIT {

  @Inject Events events;
  private OrderDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new OrderDesk(events).open();
  }

  @Test
  void theSameRequestTwiceIsOneOrder() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> order = desk.order("PO-" + UUID.randomUUID());

    Response first = asOnce(key, "li", "merchandiser").body(order).post("/orders");
    Response second = asOnce(key, "li", "merchandiser").body(order).post("/orders");

    first.then().statusCode(201);
    second.then().statusCode(201).body("id", equalTo(first.path("id")));
  }

  @Test
  void theSameKeyForAnotherOrderIsRefused() {
    String key = UUID.randomUUID().toString();
    asOnce(key, "li", "merchandiser").body(desk.order("PO-1" + key)).post("/orders");

    Response other =
        asOnce(key, "li", "merchandiser").body(desk.order("PO-2" + key)).post("/orders");

    other.then().statusCode(422);
  }

  @Test
  void allMistakesAreNamedAtOnceInTheCallersLanguage() {
    Map<String, Object> order = new HashMap<>(desk.order("PO-" + UUID.randomUUID()));
    order.put("currency", "USD");
    order.put(
        "lines",
        java.util.List.of(
            Map.of(
                "productCode",
                "NOPE",
                "quantity",
                1,
                "unitPrice",
                1,
                "requestedDate",
                "2001-01-01")));

    Response answer =
        as("li", "merchandiser").header("Accept-Language", "en").body(order).post("/orders");

    answer
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem("/currency"))
        .body("errors.pointer", hasItem("/lines/0/productCode"))
        .body("errors.pointer", hasItem("/lines/0/requestedDate"))
        .body("errors.detail", hasItem("There is no product with code NOPE"));
  }

  @Test
  void aForeignCustomersOrderLooksMissing() {
    String id = desk.record(desk.order("PO-" + UUID.randomUUID())).path("id");
    String stranger = Tokens.scoped("someone", Map.of("customers", Set.of("OTHER")), "customer");

    Response foreign =
        io.restassured.RestAssured.given().auth().oauth2(stranger).get("/orders/" + id);
    Response missing =
        io.restassured.RestAssured.given()
            .auth()
            .oauth2(stranger)
            .get("/orders/" + UUID.randomUUID());

    foreign.then().statusCode(404);
    missing.then().statusCode(404);
  }

  @Test
  void aCommandOnAnOldVersionIsRefused() {
    String id = desk.record(desk.order("PO-" + UUID.randomUUID())).path("id");

    as("li", "merchandiser")
        .header("If-Match", "\"77\"")
        .post("/orders/" + id + "/review")
        .then()
        .statusCode(412);
    as("li", "merchandiser").post("/orders/" + id + "/review").then().statusCode(428);
  }

  @Test
  void amountsAreHiddenFromThePlanner() {
    String id = desk.record(desk.order("PO-" + UUID.randomUUID())).path("id");

    as("wang", "planner").get("/orders/" + id).then().statusCode(200).body("total", equalTo(null));
  }

  @Test
  void nobodyGetsInWithoutTheRole() {
    as("wang", "foreman").body(desk.order("x")).post("/orders").then().statusCode(403);
    io.restassured.RestAssured.given()
        .contentType(ContentType.JSON)
        .body(desk.order("x"))
        .post("/orders")
        .then()
        .statusCode(401);
  }
}
