package org.gendan.procurement.shortage;

import static org.gendan.procurement.PurchaseDesk.as;
import static org.gendan.procurement.PurchaseDesk.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.procurement.PurchaseDesk.TestOrder;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MaterialShortageIT {

  @Inject Events events;

  @Test
  void whatIsMissingIsAddedUpOrderedBySelectionAndWatchedUntilItComes() {
    PurchaseDesk desk = new PurchaseDesk(events).open();
    desk.stock(desk.screw, "1000", "EA");
    TestOrder order = desk.release(TestOrder.of(desk.seat, 10));
    desk.checked(order, "SHORT");
    settled(order);

    float gap =
        found(desk, "")
            .body("items[0].orders", equalTo(1))
            .body("items[0].supplierCode", equalTo(desk.supplier))
            .body("items[0].promisedDate", nullValue())
            .extract()
            .path("items[0].gap");
    found(desk, "&focus=NOT_ORDERED").body("total", equalTo(1));
    found(desk, "&focus=NO_SUPPLIER").body("total", equalTo(0));
    as("wang", "buyer").get("/shortages/counts").then().body("NOT_ORDERED", greaterThan(0));

    String purchase =
        as("zhao", "buyer")
            .body(Map.of("materialCodes", List.of(desk.wood)))
            .post("/shortages/order-selected")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .extract()
            .path("items[0].id");
    found(desk, "&focus=NOT_ORDERED").body("total", equalTo(0));
    found(desk, "&focus=UNDATED").body("items[0].onOrder", equalTo(gap));

    PurchaseDesk.promised(UUID.fromString(purchase), today().plusDays(400));
    found(desk, "&focus=LATE").body("items[0].daysLate", greaterThan(0));
    as("wang", "buyer")
        .get("/purchase-orders/" + purchase + "/waiting-orders")
        .then()
        .statusCode(200)
        .body("orderId", contains(order.orderId().toString()))
        .body("materialCode", contains(desk.wood));
  }

  @Test
  void onlyABuyerOrders() {
    as("wu", "warehouse")
        .body(Map.of("materialCodes", List.of("X")))
        .post("/shortages/order-selected")
        .then()
        .statusCode(403);
    as("wu", "warehouse").get("/shortages/materials").then().statusCode(403);
  }

  private static ValidatableResponse found(PurchaseDesk desk, String more) {
    return as("wang", "buyer")
        .get("/shortages/materials?material=" + desk.wood + more)
        .then()
        .statusCode(200);
  }

  /** The check of the order is not about to run again. */
  private static void settled(TestOrder order) {
    Events.eventually(
        () ->
            Assertions.assertThat(
                    TestDatabase.rows(
                        "select 1 from recheck_requests where order_id = ?",
                        row -> row.getInt(1),
                        order.orderId()))
                .isEmpty());
  }
}
