package org.gendan.procurement.shortage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.procurement.PurchaseDesk.as;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.procurement.PurchaseDesk.TestOrder;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CoveringShortagesIT {

  private static final String CALL_OFF =
      "update purchase_orders set status = 'CANCELLED', version = version + 1 where id = ?";
  private static final String WAITING =
      """
      select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%purchase_orders%'""";

  @Inject Events events;
  @Inject DataSource database;
  private PurchaseDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new PurchaseDesk(events).open();
  }

  @Test
  void whatABuyerOrderedBeforehandIsUsedFirst() {
    UUID spare = draft();
    TestOrder order = shortOrder();

    assertThat(drafts(orderAll())).doesNotContain(spare.toString());

    as("wang", "buyer")
        .get("/purchase-orders/" + spare)
        .then()
        .body("orderIds", hasItem(order.orderId().toString()));
  }

  @Test
  void nobodyIsServedByAPurchaseThatIsCalledOffAtTheSameTime() throws Exception {
    UUID calledOff = draft();
    TestOrder order = shortOrder();

    CompletableFuture<Response> ordering;
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      try (PreparedStatement statement = other.prepareStatement(CALL_OFF)) {
        statement.setObject(1, calledOff);
        statement.executeUpdate();
        ordering = CompletableFuture.supplyAsync(this::orderAll);
        Events.eventually(
            () -> assertThat(TestDatabase.rows(WAITING, row -> row.getInt(1))).isNotEmpty());
        other.commit();
      } finally {
        other.rollback();
        other.setAutoCommit(true);
      }
    }

    assertThat(drafts(ordering.get())).isNotEmpty().doesNotContain(calledOff.toString());
    as("wang", "buyer").get("/purchase-orders/" + calledOff).then().body("orderIds", empty());
    as("wang", "buyer")
        .get("/purchase-orders?orderId=" + order.orderId())
        .then()
        .body("total", equalTo(1));
  }

  private UUID draft() {
    Map<String, Object> line = Map.of("materialCode", desk.wood, "quantity", 20);
    return UUID.fromString(
        as("wang", "buyer")
            .body(Map.of("supplierCode", desk.supplier, "lines", List.of(line)))
            .post("/purchase-orders")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  /** An order that misses wood alone, and whose check is not about to run again. */
  private TestOrder shortOrder() {
    desk.stock(desk.screw, "1000", "EA");
    TestOrder order = desk.release(TestOrder.of(desk.seat, 10));
    desk.checked(order, "SHORT");
    Events.eventually(
        () ->
            assertThat(
                    TestDatabase.rows(
                        "select 1 from recheck_requests where order_id = ?",
                        row -> row.getInt(1),
                        order.orderId()))
                .isEmpty());
    return order;
  }

  /** Somebody else than the author of the spare, whose draft would only grow. */
  private Response orderAll() {
    return as("zhao", "buyer").post("/shortages/order-all?supplier=" + desk.supplier);
  }

  private static List<String> drafts(Response answer) {
    return answer.then().statusCode(200).extract().path("items.id");
  }
}
