package org.gendan.order.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.OrderDesk.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.PromiseSet;
import org.gendan.order.OrderDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PromiseIT {

  @Inject Events events;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private OrderDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new OrderDesk(events).open();
  }

  @Test
  void theReplyIsTheFirstPromise() {
    UUID id = desk.reviewing();

    desk.reply(id).then().statusCode(200).body("status", equalTo("REPLIED"));

    PromiseSet fact = events.expect(PromiseSet.class, told -> told.orderId().equals(id));
    assertThat(fact.previous()).isNull();
    ledger(id)
        .body("", hasSize(1))
        .body("[0].promiseNo", equalTo(1))
        .body("[0].date", equalTo(fact.date().toString()))
        .body("[0].reason", equalTo("可以按期交货"))
        .body("[0].promisedBy", equalTo("li"));
  }

  @Test
  void aMovedDateStandsInTheLedgerBesideTheFormer() {
    UUID id = desk.confirmed(false);
    PromiseSet first = events.expect(PromiseSet.class, told -> told.orderId().equals(id));
    String later = first.date().plusDays(4).toString();

    change(id, later, "喷漆线满负荷").body("lines[0].promisedDate", equalTo(later));

    ledger(id)
        .body("promiseNo", contains(1, 2))
        .body("date", contains(first.date().toString(), later))
        .body("[1].reason", equalTo("喷漆线满负荷"));
    PromiseSet second =
        events.expect(PromiseSet.class, told -> told.orderId().equals(id) && told.promiseNo() == 2);
    assertThat(second.previous()).isEqualTo(first.date());
  }

  @Test
  void whoSawTheFormerDateHasToLookAgain() {
    UUID id = desk.confirmed(false);
    String seen = desk.read(id).extract().header("ETag");
    change(id, today.plusDays(30).toString(), "first");

    as("zhao", "merchandiser")
        .header("If-Match", seen)
        .body(Map.of("date", today.plusDays(20).toString(), "reason", "second"))
        .post("/orders/" + id + "/lines/" + desk.line(id) + "/promises")
        .then()
        .statusCode(412);
  }

  @Test
  void aDateInThePastIsNotPromised() {
    UUID id = desk.confirmed(false);
    UUID line = desk.line(id);

    desk.post(id, promises(line), Map.of("date", today.minusDays(1).toString(), "reason", "x"))
        .then()
        .statusCode(422)
        .body("code", equalTo("order/promise-in-past"))
        .body("errors[0].pointer", equalTo("/date"));

    ledger(id).body("", hasSize(1));
  }

  @Test
  void nothingIsRepliedBeforeEveryDepartmentAnswered() {
    UUID id = UUID.fromString(desk.record(desk.order(UUID.randomUUID().toString())).path("id"));
    desk.post(id, "review", null).then().statusCode(200);

    desk.post(id, "reply", Map.of("channel", "PHONE", "text", "尽快"))
        .then()
        .statusCode(422)
        .body("code", equalTo("order/review-unanswered"));
  }

  @Test
  void anotherDateThanTheReviewedIsPromisedWithItsReason() {
    UUID id = desk.reviewing();
    waitForReview(id);
    Map<String, Object> line =
        Map.of("lineId", desk.line(id).toString(), "date", today.plusDays(60).toString());

    desk.post(
            id,
            "reply",
            Map.of("channel", "PHONE", "text", "推迟", "lines", List.of(line), "reason", "客户仓库未建好"))
        .then()
        .statusCode(200)
        .body("lines[0].promisedDate", equalTo(today.plusDays(60).toString()));
    ledger(id).body("[0].reason", equalTo("客户仓库未建好"));
  }

  @Test
  void aDeliveredOrdersDateDoesNotMove() {
    UUID id = desk.released();
    UUID line = desk.line(id);
    events.tell(desk.signed(id, "10"));
    desk.eventually(id, "COMPLETED");

    desk.post(id, promises(line), Map.of("date", today.plusDays(9).toString(), "reason", "x"))
        .then()
        .statusCode(409)
        .body("code", equalTo("order/promise-closed"));
  }

  @Test
  void aLineOfAnotherOrderIsNotThere() {
    UUID id = desk.confirmed(false);

    desk.post(
            id,
            promises(UUID.randomUUID()),
            Map.of("date", today.plusDays(9).toString(), "reason", "x"))
        .then()
        .statusCode(404);
  }

  private ValidatableResponse change(UUID id, String date, String reason) {
    return desk.post(id, promises(desk.line(id)), Map.of("date", date, "reason", reason))
        .then()
        .statusCode(200);
  }

  private void waitForReview(UUID id) {
    Events.eventually(
        () ->
            as("li", "merchandiser")
                .get("/orders/" + id + "/review")
                .then()
                .body("proposedDates.size()", equalTo(1)));
  }

  private static String promises(UUID line) {
    return "lines/" + line + "/promises";
  }

  private static ValidatableResponse ledger(UUID id) {
    return as("li", "merchandiser").get("/orders/" + id + "/promises").then().statusCode(200);
  }
}
