package org.gendan.order.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.OrderDesk.as;
import static org.gendan.order.OrderDesk.asOnce;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gendan.contracts.order.OrderEvent.OrderReceived;
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
  void aWrittenOrderIsStoredAndTold() {
    String externalNo = "PO-" + UUID.randomUUID();

    Response answer = desk.record(desk.order(externalNo));

    answer
        .then()
        .statusCode(201)
        .header("Location", containsString("/orders/"))
        .body("status", equalTo("DRAFT"))
        .body("orderNo", startsWith("SO"))
        .body("total.amount", equalTo("1995.0000"));
    events.expect(OrderReceived.class, fact -> externalNo.equals(fact.externalNo()));
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
        List.of(
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

  @Test
  void aRefusalNamesTheStateInTheCallersLanguage() {
    String id = desk.record(desk.order("PO-" + UUID.randomUUID())).path("id");

    Response chinese = desk.confirm(UUID.fromString(id), false);
    Response english =
        as("li", "merchandiser")
            .header("Accept-Language", "en")
            .header("If-Match", "\"0\"")
            .post("/orders/" + id + "/archiving");

    chinese.then().statusCode(409).body("detail", equalTo("订单处于“草稿”，不能转为“已确认”"));
    english
        .then()
        .statusCode(409)
        .body("detail", equalTo("The order is draft and cannot become archived"));
  }

  @Test
  void ofManyCommandsOnOneVersionOneWins() {
    UUID id = desk.reviewing();
    desk.reply(id).then().statusCode(200);
    String seen = desk.read(id).extract().header("ETag");

    List<Integer> answers = atOnce(i -> i % 2 == 0 ? confirm(id, seen) : cancel(id, seen));

    assertThat(answers)
        .containsOnlyOnce(200)
        .allMatch(status -> Set.of(200, 409, 412).contains(status));
  }

  @Test
  void theSameCustomersNumberSentManyTimesAtOnceIsOneOrder() {
    Map<String, Object> order = desk.order("PO-" + UUID.randomUUID());

    List<Integer> answers = atOnce(i -> desk.record(order));

    assertThat(answers).containsOnlyOnce(201).allMatch(status -> Set.of(201, 409).contains(status));
  }

  private static Response confirm(UUID id, String seen) {
    return as("li", "merchandiser")
        .header("If-Match", seen)
        .body(Map.of("total", 1995, "evidence", "回传签字", "releaseWhenReady", false))
        .post("/orders/" + id + "/confirmation");
  }

  private static Response cancel(UUID id, String seen) {
    return as("sun", "sales-supervisor")
        .header("If-Match", seen)
        .body(Map.of("reason", "客户取消"))
        .post("/orders/" + id + "/cancellation");
  }

  /** The statuses of as many calls at once as the pool has connections. */
  private static List<Integer> atOnce(IntFunction<Response> call) {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> answers =
          IntStream.range(0, 8)
              .mapToObj(i -> threads.submit(() -> call.apply(i).statusCode()))
              .toList();
      return answers.stream().map(OrderResourceIT::answer).toList();
    }
  }

  private static int answer(Future<Integer> call) {
    try {
      return call.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
