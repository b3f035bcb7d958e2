package org.gendan.finance.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.FinanceDesk.as;
import static org.gendan.finance.FinanceDesk.asOnce;
import static org.gendan.finance.FinanceDesk.at;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.contracts.finance.PaymentEvent.PaymentReversed;
import org.gendan.contracts.finance.PaymentEvent.ReceivablePaid;
import org.gendan.contracts.finance.PaymentEvent.ReceivableReopened;
import org.gendan.finance.FinanceDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReceiptResourceIT {

  @Inject Events events;
  private FinanceDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new FinanceDesk(events);
  }

  @Test
  void aConfirmedDepositOpensTheReleaseGate() {
    desk.planned();

    String receipt = desk.paid("300");

    PaymentConfirmed confirmed =
        events.expect(PaymentConfirmed.class, fact -> fact.orderId().equals(desk.orderId));
    assertThat(confirmed.confirmedBy()).isEqualTo("wu");
    GateConditionMet met =
        events.expect(GateConditionMet.class, fact -> fact.orderId().equals(desk.orderId));
    assertThat(met.gate()).isEqualTo(Gate.RELEASE);
    assertThat(met.receiptIds()).containsExactly(UUID.fromString(receipt));
    assertThat(desk.payments().getString("plan.parts[0].status")).isEqualTo("MET");
    assertThat(desk.balance("BANK")).isEqualByComparingTo("300");
    assertThat(desk.balance("CUSTOMER_DEPOSIT")).isEqualByComparingTo("-300");
  }

  @Test
  void aReceiptThatNobodyConfirmedOpensNothing() {
    desk.planned();

    desk.record(desk.movement("300"))
        .then()
        .statusCode(201)
        .header("ETag", "\"0\"")
        .body("receiptNo", startsWith("RC"))
        .body("status", equalTo("RECORDED"));

    assertThat(desk.payments().getString("plan.parts[0].status")).isEqualTo("NOTIFIED");
    assertThat(desk.ledger().getList("")).isEmpty();
  }

  @Test
  void whoRecordedMayNotConfirm() {
    desk.planned();
    String id = desk.record(desk.movement("300")).then().extract().path("id");

    at(0, "qian", "cashier")
        .post("/receipts/" + id + "/confirmation")
        .then()
        .statusCode(403)
        .body("code", equalTo("receipt/recorder-may-not-confirm"));

    as("wu", "finance").get("/receipts/" + id).then().body("status", equalTo("RECORDED"));
  }

  @Test
  void ofAHundredConfirmationsOneWins() throws Exception {
    desk.planned();
    String id = desk.record(desk.movement("300")).then().extract().path("id");
    Callable<Integer> confirmation = () -> desk.confirm(id, 0).statusCode();

    List<Integer> statuses;
    try (ExecutorService people = Executors.newFixedThreadPool(50)) {
      List<Future<Integer>> answers =
          people.invokeAll(IntStream.range(0, 100).mapToObj(i -> confirmation).toList());
      statuses = answers.stream().map(Future::resultNow).toList();
    }

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(99);
    assertThat(desk.balance("BANK")).isEqualByComparingTo("300");
    assertThat(desk.payments().getDouble("plan.received")).isEqualTo(300);
  }

  @Test
  void theSameConfirmationSentTwiceIsOne() {
    desk.planned();
    String id = desk.record(desk.movement("300")).then().extract().path("id");
    String key = UUID.randomUUID().toString();

    for (int i = 0; i < 2; i++) {
      asOnce(key, "wu", "finance")
          .header("If-Match", "\"0\"")
          .post("/receipts/" + id + "/confirmation")
          .then()
          .statusCode(200);
    }

    assertThat(desk.balance("BANK")).isEqualByComparingTo("300");
  }

  @Test
  void oneMovementAtTheBankIsOneReceipt() {
    desk.planned();
    Map<String, Object> movement = desk.movement("300");
    String id = desk.record(movement).then().statusCode(201).extract().path("id");

    movement.put("amount", new BigDecimal("300.00"));
    desk.record(movement).then().statusCode(409).body("code", equalTo("receipt/already-recorded"));

    at(0, "wu", "finance")
        .body(Map.of("reason", "记错订单"))
        .post("/receipts/" + id + "/withdrawal")
        .then()
        .statusCode(200);
    desk.record(movement).then().statusCode(201);
  }

  @Test
  void aReversalTakesTwoPeopleAndClosesTheGate() {
    desk.planned();
    String id = desk.paid("1000");
    events.expect(ReceivablePaid.class, fact -> fact.orderId().equals(desk.orderId));
    at(1, "wu", "finance")
        .body(Map.of("reason", "退票"))
        .post("/receipts/" + id + "/reversal-request")
        .then()
        .statusCode(200);

    at(2, "wu", "finance").post("/receipts/" + id + "/reversal").then().statusCode(403);
    at(2, "chen", "general-manager")
        .post("/receipts/" + id + "/reversal")
        .then()
        .statusCode(200)
        .body("status", equalTo("REVERSED"));

    events.expect(
        PaymentReversed.class,
        fact -> fact.orderId().equals(desk.orderId) && fact.reason().equals("退票"));
    events.expect(
        GateConditionLost.class,
        fact -> fact.orderId().equals(desk.orderId) && fact.gate() == Gate.SHIP);
    events.expect(ReceivableReopened.class, fact -> fact.orderId().equals(desk.orderId));
    assertThat(desk.balance("BANK")).isZero();
    assertThat(desk.balance("CUSTOMER_DEPOSIT")).isZero();
    assertThat(desk.payments().getString("plan.parts[0].status")).isEqualTo("LOST");
  }

  @Test
  void aDividedReceiptPaysEachOfItsOrdersAndIsReversedAsAWhole() {
    desk.planned();
    FinanceDesk other = desk.another().planned();
    String id = recorded("1000");

    desk.divide(id, "300", other, "700").then().statusCode(200).body("shares.size()", equalTo(2));
    desk.confirm(id, 1).then().statusCode(200);

    assertThat(desk.balance("BANK")).isEqualByComparingTo("300");
    assertThat(desk.payments().getString("plan.parts[0].status")).isEqualTo("MET");
    assertThat(other.balance("BANK")).isEqualByComparingTo("700");
    assertThat(other.payments().getString("plan.parts[0].status")).isEqualTo("MET");
    assertThat(other.payments().getString("receipts[0].id")).isEqualTo(id);
    for (FinanceDesk paid : List.of(desk, other)) {
      events.expect(
          GateConditionMet.class,
          fact ->
              fact.orderId().equals(paid.orderId)
                  && fact.receiptIds().equals(List.of(UUID.fromString(id))));
    }

    at(2, "wu", "finance")
        .body(Map.of("reason", "退票"))
        .post("/receipts/" + id + "/reversal-request")
        .then()
        .statusCode(200);
    at(3, "chen", "general-manager").post("/receipts/" + id + "/reversal").then().statusCode(200);

    assertThat(desk.balance("BANK")).isZero();
    assertThat(other.balance("BANK")).isZero();
    events.expect(GateConditionLost.class, fact -> fact.orderId().equals(other.orderId));
  }

  @Test
  void aReceiptIsDividedOverOrdersOfOneCustomerOnly() {
    desk.planned();
    FinanceDesk stranger = new FinanceDesk(events).planned();
    String id = recorded("1000");

    desk.divide(id, "300", stranger, "700")
        .then()
        .statusCode(422)
        .body("code", equalTo("receipt/another-customer"))
        .body("errors.pointer", hasItem("/shares/1/orderId"));
    desk.divide(id, "300", new FinanceDesk(events), "700").then().statusCode(404);
    desk.divide(id, "300", desk.another().planned(), "699.999")
        .then()
        .statusCode(422)
        .body("code", equalTo("receipt/shares-differ"));

    as("wu", "finance").get("/receipts/" + id).then().body("shares.size()", equalTo(1));
  }

  @Test
  void moneyBeforeThePlanWaitsAndIsAllocatedWhenThePlanComes() {
    events.tell(desk.registered(FinanceDesk.thirtySeventy()));
    desk.paid("300");

    events.tell(desk.received(), desk.confirmed());

    events.expect(GateConditionMet.class, fact -> fact.orderId().equals(desk.orderId));
    assertThat(desk.payments().getString("plan.parts[0].status")).isEqualTo("MET");
  }

  @Test
  void tooMuchMoneyIsAnExplicitCredit() {
    desk.planned();

    desk.paid("1200");

    assertThat(desk.payments().getDouble("plan.credit")).isEqualTo(200);
    assertThat(desk.balance("CUSTOMER_CREDIT")).isEqualByComparingTo("-200");
    as("wu", "finance")
        .queryParam("customer", desk.customer)
        .get("/customer-credits")
        .then()
        .statusCode(200)
        .body("total", equalTo(1));
  }

  @Test
  void anOrderIsFoundByItsNumber() {
    desk.planned();
    Map<String, Object> movement = desk.movement("300");
    movement.remove("orderId");
    movement.put("orderNo", desk.orderNo);

    desk.record(movement).then().statusCode(201).body("orderId", equalTo(desk.orderId.toString()));

    movement.put("orderNo", "SO-NONE");
    desk.record(movement).then().statusCode(422).body("errors.pointer", hasItem("/orderNo"));
  }

  @Test
  void aBadReceiptIsRefusedWithAllItsMistakes() {
    desk.planned();
    Map<String, Object> movement = desk.movement("300.123");
    movement.put("currency", "USD");
    movement.put("valueDate", FinanceDesk.today().plusDays(2).toString());

    desk.record(movement)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem("/amount"))
        .body("errors.pointer", hasItem("/currency"))
        .body("errors.pointer", hasItem("/valueDate"));

    as("wu", "finance")
        .queryParam("orderId", desk.orderId)
        .get("/receipts")
        .then()
        .body("total", equalTo(0));
  }

  @Test
  void badInputIsNeverOurFault() {
    desk.planned();
    for (String amount :
        List.of("-1", "0", "1e400", "\"300\"", "null", "12345678901234", "1.00001")) {
      String body =
          "{\"orderId\":\"%s\",\"amount\":%s,\"currency\":\"CNY\",\"bankAccount\":\"a\",\"bankReference\":\"b\",\"valueDate\":\"2026-01-01\"}"
              .formatted(desk.orderId, amount);
      int status = as("qian", "cashier").body(body).post("/receipts").statusCode();
      assertThat(status).as(amount).isBetween(400, 422);
    }
    as("qian", "cashier").body("{").post("/receipts").then().statusCode(400);
    as("wu", "finance").get("/receipts/" + UUID.randomUUID()).then().statusCode(404);
    as("wu", "finance").get("/receipts/none").then().statusCode(404);
    as("wu", "finance").queryParam("status", "NONE").get("/receipts").then().statusCode(400);
    at(0, "wu", "finance")
        .post("/receipts/" + UUID.randomUUID() + "/confirmation")
        .then()
        .statusCode(404);
    as("wu", "finance")
        .post("/receipts/" + UUID.randomUUID() + "/confirmation")
        .then()
        .statusCode(428);
  }

  @Test
  void aReceiptWithoutAnOrderIsRefused() {
    Map<String, Object> movement = desk.movement("300");
    movement.remove("orderId");

    desk.record(movement).then().statusCode(422).body("code", equalTo("receipt/order-missing"));
  }

  @Test
  void onlyTheRightRolesTouchMoney() {
    desk.planned();
    String id = desk.record(desk.movement("300")).then().extract().path("id");

    as("li", "merchandiser").body(desk.movement("300")).post("/receipts").then().statusCode(403);
    at(0, "li", "merchandiser").post("/receipts/" + id + "/confirmation").then().statusCode(403);
    at(0, "lu", "cashier")
        .body(Map.of("reason", "x"))
        .post("/receipts/" + id + "/reversal-request")
        .then()
        .statusCode(403);
    as("li", "merchandiser").get("/orders/" + desk.orderId + "/ledger").then().statusCode(403);
  }

  @Test
  void aForeignOrderIsAsMissingAsOneThatNeverWas() {
    desk.planned();
    String id = desk.paid("300");

    foreign()
        .get("/orders/" + desk.orderId + "/payments")
        .then()
        .statusCode(404)
        .body("code", equalTo("account/not-found"));
    foreign().get("/receipts/" + id).then().statusCode(404);
    foreign().body(desk.movement("300")).post("/receipts").then().statusCode(404);
    foreign()
        .header("If-Match", "\"1\"")
        .post("/receipts/" + id + "/confirmation")
        .then()
        .statusCode(404);
    foreign()
        .queryParam("orderId", desk.orderId)
        .get("/receipts")
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
    foreign().get("/orders/" + desk.orderId + "/ledger").then().statusCode(404);
    own()
        .get("/orders/" + desk.orderId + "/payments")
        .then()
        .statusCode(200)
        .body("receipts.size()", equalTo(1));
    own()
        .get("/orders/" + desk.orderId + "/ledger")
        .then()
        .statusCode(200)
        .body("size()", equalTo(1));
  }

  private String recorded(String amount) {
    return desk.record(desk.movement(amount)).then().statusCode(201).extract().path("id");
  }

  private RequestSpecification foreign() {
    return scoped("C-OTHER");
  }

  private RequestSpecification own() {
    return scoped(desk.customer);
  }

  private static RequestSpecification scoped(String customer) {
    return RestAssured.given()
        .auth()
        .oauth2(Tokens.scoped("zhou", Map.of("customers", Set.of(customer)), "cashier", "finance"))
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }
}
