package org.gendan.procurement.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.procurement.PurchaseDesk.as;
import static org.gendan.procurement.PurchaseDesk.delivery;
import static org.gendan.procurement.PurchaseDesk.promised;
import static org.gendan.procurement.PurchaseDesk.purchase;
import static org.gendan.procurement.PurchaseDesk.receive;
import static org.gendan.procurement.PurchaseDesk.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gendan.contracts.procurement.MaterialEvent.MaterialChecked;
import org.gendan.contracts.procurement.PurchaseEvent.GoodsReceiptInspected;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderAcknowledged;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderReceived;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderRedated;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderSent;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.procurement.PurchaseDesk.TestOrder;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PurchaseResourceIT {

  @Inject Events events;
  private PurchaseDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new PurchaseDesk(events).open();
  }

  @Test
  void aPurchaseGoesItsWayAndTellsEachStep() {
    UUID id = draft(20);
    promised(id, today().plusDays(5));
    receive(id, delivery(desk.wood, 12)).then().body("status", equalTo("PARTLY_RECEIVED"));
    receive(id, delivery(desk.wood, 8)).then().body("status", equalTo("RECEIVED"));
    purchase(id, "closing", null, "wang", "buyer").then().statusCode(200);

    PurchaseOrderSent sent =
        events.expect(PurchaseOrderSent.class, fact -> fact.purchaseOrderId().equals(id));
    assertThat(sent.supplier()).isEqualTo(desk.supplier);
    events.expect(PurchaseOrderAcknowledged.class, fact -> fact.purchaseOrderId().equals(id));
    events.expect(
        GoodsReceiptInspected.class,
        fact -> fact.purchaseOrderId().equals(id) && fact.value().amount().intValueExact() == 1200);
    events.expect(PurchaseOrderReceived.class, fact -> fact.purchaseOrderId().equals(id));
    as("li", "planner")
        .get("/stock?material=" + desk.wood)
        .then()
        .body("items[0].onHand", equalTo(20f));
  }

  @Test
  void theAuthorMayNotApproveAndABuyerNotAboveTheLimit() {
    UUID small = draft(20);
    purchase(small, "approval", null, "wang", "buyer")
        .then()
        .statusCode(403)
        .body("code", equalTo("purchase/same-person"));
    purchase(small, "approval", null, "zhao", "buyer").then().statusCode(200);

    UUID large = draft(501);
    purchase(large, "approval", null, "zhao", "buyer")
        .then()
        .statusCode(403)
        .body("code", equalTo("purchase/over-limit"));
    purchase(large, "approval", null, "gm", "general-manager").then().statusCode(200);
  }

  @Test
  void whoOrderedMayNotReceive() {
    UUID id = draft(20);
    promised(id, today().plusDays(5));

    as("wang", "warehouse")
        .body(delivery(desk.wood, 20))
        .post("/purchase-orders/" + id + "/receipts")
        .then()
        .statusCode(403)
        .body("code", equalTo("purchase/buyer-may-not-receive"));
    as("wang", "buyer")
        .body(delivery(desk.wood, 20))
        .post("/purchase-orders/" + id + "/receipts")
        .then()
        .statusCode(403);
  }

  @Test
  void moreThanOrderedIsRefusedAndNothingComesIn() {
    UUID id = draft(20);
    promised(id, today().plusDays(5));

    receive(id, delivery(desk.wood, 21))
        .then()
        .statusCode(422)
        .body("code", equalTo("purchase/more-than-ordered"));

    as("li", "planner").get("/stock?material=" + desk.wood).then().body("total", equalTo(0));
    as("wang", "buyer")
        .get("/purchase-orders/" + id + "/receipts")
        .then()
        .body("size()", equalTo(0));
  }

  @Test
  void rejectedGoodsDoNotComeInAndConcessionsDo() {
    UUID id = draft(20);
    promised(id, today().plusDays(5));
    Map<String, Object> line =
        Map.of(
            "materialCode", desk.wood,
            "accepted", 10,
            "rejected", 3,
            "concession", 2,
            "defect", "色差");

    receive(id, Map.of("plant", "P1", "lines", List.of(line))).then().statusCode(200);

    as("li", "planner")
        .get("/stock?material=" + desk.wood)
        .then()
        .body("items[0].onHand", equalTo(12f));
    as("wang", "buyer")
        .get("/purchase-orders/" + id + "/receipts")
        .then()
        .body("[0].lines[0].defect", equalTo("色差"))
        .body("[0].receivedBy", equalTo("keeper"));
  }

  @Test
  void everyDateIsKeptWithItsReason() {
    UUID id = draft(20);
    promised(id, today().plusDays(5));

    purchase(
            id,
            "promises",
            Map.of("promisedDate", today().plusDays(9).toString(), "reason", "设备故障"),
            "wang",
            "buyer")
        .then()
        .statusCode(200);

    PurchaseOrderRedated fact =
        events.expect(PurchaseOrderRedated.class, one -> one.purchaseOrderId().equals(id));
    assertThat(fact.previous()).isEqualTo(today().plusDays(5));
    as("li", "planner")
        .get("/purchase-orders/" + id + "/promises")
        .then()
        .body("reason", contains("ACKNOWLEDGED", "设备故障"));
  }

  @Test
  void aPurchaseCalledOffLeavesTheOrderShortAgain() {
    TestOrder order = desk.release(TestOrder.of(desk.seat, 10));
    desk.checked(order, "SHORT");
    UUID id = desk.orderAll();
    promised(id, today().plusDays(5));
    expectChecked(order, "DATED");

    purchase(id, "cancellation", Map.of("reason", "供应商停产"), "wang", "buyer").then().statusCode(200);

    desk.checked(order, "SHORT");
    as("wang", "buyer")
        .get("/shortages?supplier=" + desk.supplier)
        .then()
        .body("items.orderId", hasItem(order.orderId().toString()));
  }

  @Test
  void whatABuyerOrdersByHandServesThoseWhoMissIt() {
    TestOrder order = desk.release(TestOrder.of(desk.seat, 10));
    desk.checked(order, "SHORT");
    Events.eventually(
        () ->
            as("wang", "buyer")
                .get("/shortages?material=" + desk.wood)
                .then()
                .body("total", equalTo(1)));

    UUID id = draft(20);

    Events.eventually(
        () ->
            as("wang", "buyer")
                .get("/purchase-orders/" + id)
                .then()
                .body("orderIds", hasItem(order.orderId().toString())));
    as("wang", "buyer").get("/shortages?material=" + desk.wood).then().body("total", equalTo(0));
  }

  @Test
  void oneDraftGathersTheShortagesOfSeveralOrders() {
    TestOrder first = desk.release(TestOrder.of(desk.seat, 10));
    desk.checked(first, "SHORT");
    UUID id = desk.orderAll();
    TestOrder second = desk.release(TestOrder.of(desk.seat, 30));
    desk.checked(second, "SHORT");
    UUID again = desk.orderAll();

    assertThat(again).isEqualTo(id);
    as("wang", "buyer")
        .get("/purchase-orders/" + id)
        .then()
        .body("lines.find { it.materialCode == '" + desk.wood + "' }.quantity", equalTo(20f))
        .body("orderIds", hasItems(first.orderId().toString(), second.orderId().toString()));
    as("wang", "buyer")
        .get("/purchase-orders?orderId=" + second.orderId())
        .then()
        .body("items.id", contains(id.toString()));
  }

  @Test
  void merchandisersSeeNoPrices() {
    UUID id = draft(20);

    as("li", "merchandiser")
        .get("/purchase-orders/" + id)
        .then()
        .statusCode(200)
        .body("total", nullValue())
        .body("lines[0].unitPrice", nullValue());
    as("wang", "buyer")
        .get("/purchase-orders/" + id)
        .then()
        .body("total.amount", equalTo("2000.0000"));
  }

  @Test
  void commandsNeedTheVersionTheirAuthorSaw() {
    UUID id = draft(20);
    String path = "/purchase-orders/" + id + "/approval";

    as("gm", "general-manager").post(path).then().statusCode(428);
    as("gm", "general-manager").header("If-Match", "\"99\"").post(path).then().statusCode(412);
    as("gm", "general-manager")
        .post("/purchase-orders/" + UUID.randomUUID() + "/approval")
        .then()
        .statusCode(428);
    as("wang", "buyer").get("/purchase-orders/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void allMistakesOfADraftAreNamedAtOnce() {
    draft(
            Map.of(
                "supplierCode",
                desk.supplier,
                "lines",
                List.of(
                    Map.of("materialCode", "NO-SUCH-THING", "quantity", 1),
                    Map.of("materialCode", desk.wood, "quantity", 1))))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/lines/0/materialCode", "/lines/1/quantity"));
  }

  @Test
  void manyAtOnceNeverReceiveMoreThanWasOrdered() {
    UUID id = draft(20);
    promised(id, today().plusDays(5));
    Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        callers.execute(() -> answers.add(receive(id, delivery(desk.wood, 15)).statusCode()));
      }
    }

    assertThat(answers).containsOnlyOnce(200).allMatch(status -> status < 500).hasSize(8);
    as("li", "planner")
        .get("/stock?material=" + desk.wood)
        .then()
        .body("items[0].onHand", equalTo(15f));
  }

  private UUID draft(int quantity) {
    return UUID.fromString(
        draft(
                Map.of(
                    "supplierCode",
                    desk.supplier,
                    "lines",
                    List.of(Map.of("materialCode", desk.wood, "quantity", quantity))))
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private static Response draft(Map<String, Object> command) {
    return as("wang", "buyer").body(command).post("/purchase-orders");
  }

  private void expectChecked(TestOrder order, String result) {
    events.expect(
        MaterialChecked.class,
        fact -> fact.orderId().equals(order.orderId()) && fact.result().equals(result));
  }
}
