package org.gendan.procurement.need;

import static org.gendan.procurement.PurchaseDesk.as;
import static org.gendan.procurement.PurchaseDesk.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.gendan.contracts.order.OrderEvent.OrderRejected;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.procurement.PurchaseDesk.TestOrder;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class GrossNeedResourceIT {

  @Inject Events events;
  private PurchaseDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new PurchaseDesk(events).open();
  }

  @Test
  void linesThatNobodyOrderedAreExploded() {
    as("li", "planner")
        .body(Map.of("lines", List.of(wanted(desk.chair))))
        .post("/gross-needs")
        .then()
        .statusCode(200)
        .body("productCode", contains(desk.screw, desk.seat, desk.wood))
        .body("lowLevelCode", contains(2, 1, 2))
        .body("grossNeed", contains(120, 10, 5));
  }

  @Test
  void aMonthsReceivedOrdersAreAddedUp() {
    TestOrder kept = TestOrder.of(desk.chair, 10);
    TestOrder rejected = TestOrder.of(desk.chair, 5);
    events.tell(kept.received(), rejected.received());
    events.tell(new OrderRejected(rejected.orderId(), "做不了"));

    Events.eventually(
        () ->
            as("li", "planner")
                .get("/gross-needs?month=" + YearMonth.from(today()))
                .then()
                .statusCode(200)
                .body("find { it.productCode == '" + desk.wood + "' }.grossNeed", equalTo(5)));
  }

  @Test
  void anUnknownProductIsNamed() {
    as("li", "planner")
        .body(Map.of("lines", List.of(wanted("NO-SUCH-THING"))))
        .post("/gross-needs")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/lines/0/productCode"));
  }

  @Test
  void aMonthIsWrittenAsYearAndMonth() {
    as("li", "planner").get("/gross-needs").then().statusCode(422);
    as("li", "planner").get("/gross-needs?month=2026-13").then().statusCode(422);
    as("li", "planner").get("/gross-needs?month=May").then().statusCode(422);
  }

  private static Map<String, Object> wanted(String product) {
    return Map.of("productCode", product, "quantity", 10, "date", today().toString());
  }
}
