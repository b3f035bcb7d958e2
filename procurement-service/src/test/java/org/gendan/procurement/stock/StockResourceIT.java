package org.gendan.procurement.stock;

import static org.gendan.procurement.PurchaseDesk.as;
import static org.gendan.procurement.PurchaseDesk.movement;
import static org.gendan.procurement.PurchaseDesk.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class StockResourceIT {

  @Inject Events events;
  private PurchaseDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new PurchaseDesk(events).open();
  }

  @Test
  void whatIsOnHandIsTheSumOfTheMovements() {
    desk.stock(desk.wood, "10", "M2");
    desk.stock(desk.wood, "-2.5", "M2");

    stockOf(desk.wood, 7.5f);
    as("keeper", "warehouse")
        .get("/stock-movements?material=" + desk.wood)
        .then()
        .statusCode(200)
        .body("total", equalTo(2))
        .body("items.movedBy", hasItems("keeper"));
  }

  @Test
  void moreThanIsThereCannotLeave() {
    desk.stock(desk.wood, "10", "M2");

    as("keeper", "warehouse")
        .header("Accept-Language", "en")
        .body(movement(desk.wood, "-10.0001", "M2"))
        .post("/stock-movements")
        .then()
        .statusCode(422)
        .body("code", equalTo("stock/not-enough"));

    stockOf(desk.wood, 10f);
  }

  @Test
  void aBatchIsTakenWholeOrNotAtAll() {
    as("keeper", "warehouse")
        .body(
            Map.of(
                "movements",
                List.of(
                    movement(desk.wood, "10", "M2"),
                    movement("NO-SUCH-THING", "1", "EA"),
                    movement(desk.screw, "1", "M2"))))
        .post("/stock-movements/batch")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/movements/1/materialCode", "/movements/2/unit"));

    as("keeper", "warehouse").get("/stock?material=" + desk.wood).then().body("total", equalTo(0));
  }

  @Test
  void aBatchCountsEverythingIn() {
    as("keeper", "warehouse")
        .body(
            Map.of(
                "movements",
                List.of(
                    movement(desk.wood, "10", "M2"),
                    movement(desk.screw, "5", "EA"),
                    movement(desk.wood, "1", "M2"))))
        .post("/stock-movements/batch")
        .then()
        .statusCode(204);

    stockOf(desk.wood, 11f);
    stockOf(desk.screw, 5f);
  }

  @Test
  void materialIsCarriedToAnotherPlant() {
    desk.stock(desk.wood, "10", "M2");

    as("keeper", "warehouse")
        .body(
            Map.of(
                "materialCode", desk.wood,
                "fromPlant", "P1",
                "toPlant", "P2",
                "quantity", 4,
                "reason", "调拨"))
        .post("/stock-movements/transfers")
        .then()
        .statusCode(204);

    as("li", "planner")
        .get("/stock?material=" + desk.wood)
        .then()
        .body("items.plant", hasItems("P1", "P2"))
        .body("items.onHand", hasItems(6f, 4f));
  }

  @Test
  void anotherPlantsStockIsNeitherSeenNorMoved() {
    desk.stock(desk.wood, "10", "M2");
    String keeperOfP2 = Tokens.scoped("keeper2", Map.of("plants", Set.of("P2")), "warehouse");

    with(keeperOfP2)
        .get("/stock?material=" + desk.wood)
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
    with(keeperOfP2).get("/stock-movements?material=" + desk.wood).then().body("total", equalTo(0));
    with(keeperOfP2)
        .body(movement(desk.wood, "5", "M2"))
        .post("/stock-movements")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/plant"));
  }

  @Test
  void onlyTheWarehouseMovesStock() {
    as("wang", "buyer")
        .body(movement(desk.wood, "5", "M2"))
        .post("/stock-movements")
        .then()
        .statusCode(403);
  }

  @Test
  void aMovementNeedsAReason() {
    Map<String, Object> nothingSaid = new HashMap<>(movement(desk.wood, "5", "M2"));
    nothingSaid.put("reason", " ");

    as("keeper", "warehouse")
        .body(nothingSaid)
        .post("/stock-movements")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/reason"));
  }

  private static void stockOf(String material, float onHand) {
    as("li", "planner")
        .get("/stock?material=" + material)
        .then()
        .statusCode(200)
        .body("items[0].onHand", equalTo(onHand));
  }
}
