package org.gendan.procurement.purchase;

import static org.gendan.procurement.PurchaseDesk.as;
import static org.gendan.procurement.PurchaseDesk.promised;
import static org.gendan.procurement.PurchaseDesk.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.procurement.MaterialEvent.MaterialChecked;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderOverdue;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.procurement.PurchaseDesk.TestOrder;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OverduePurchasesIT {

  @Inject Events events;

  @Test
  void oncePassedThePromisedDayIsToldAndNoDateAnyMore() {
    PurchaseDesk desk = new PurchaseDesk(events).open();
    TestOrder order = desk.release(TestOrder.of(desk.seat, 10));
    desk.checked(order, "SHORT");
    UUID id = desk.orderAll();
    promised(id, today().plusDays(5));
    desk.checked(order, "DATED");

    move("PT144H");
    try {
      events.expect(
          PurchaseOrderOverdue.class,
          fact -> fact.purchaseOrderId().equals(id) && fact.orderIds().contains(order.orderId()));
      as("wang", "buyer")
          .get("/purchase-orders?overdue=true&supplier=" + desk.supplier)
          .then()
          .body("items.id", hasItem(id.toString()))
          .body("items[0].overdue", equalTo(true));
      events.expect(
          MaterialChecked.class,
          fact -> fact.orderId().equals(order.orderId()) && fact.kitDate() == null);
      desk.checked(order, "SHORT");
    } finally {
      move("-PT144H");
    }
  }

  private static void move(String distance) {
    as("admin", "admin").body(Map.of("advance", distance)).put("/ops/clock").then().statusCode(200);
  }
}
