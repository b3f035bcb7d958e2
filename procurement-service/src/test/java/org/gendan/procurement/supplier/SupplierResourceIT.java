package org.gendan.procurement.supplier;

import static org.gendan.procurement.PurchaseDesk.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SupplierResourceIT {

  @Inject Events events;
  private PurchaseDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new PurchaseDesk(events).open();
  }

  @Test
  void aSupplierComesWithItsPrices() {
    as("wang", "buyer")
        .get("/suppliers/" + desk.supplier)
        .then()
        .statusCode(200)
        .body("offers.size()", equalTo(2));
  }

  @Test
  void aCodeIsGivenOnce() {
    as("wang", "buyer")
        .body(Map.of("code", desk.supplier, "name", "另一家"))
        .post("/suppliers")
        .then()
        .statusCode(409)
        .body("code", equalTo("supplier/already-there"));
  }

  @Test
  void newPricesReplaceTheFormerOnes() {
    as("wang", "buyer")
        .body(Map.of("prices", List.of(price(desk.wood, 90))))
        .post("/suppliers/" + desk.supplier + "/prices")
        .then()
        .statusCode(200)
        .body("offers.find { it.materialCode == '" + desk.wood + "' }.price", equalTo(90f))
        .body("offers.size()", equalTo(2));
  }

  @Test
  void pricesForUnknownMaterialAreRefusedAndNothingIsKept() {
    as("wang", "buyer")
        .body(Map.of("prices", List.of(price(desk.wood, 1), price("NO-SUCH-THING", 1))))
        .post("/suppliers/" + desk.supplier + "/prices")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/prices/1/materialCode"));

    as("wang", "buyer")
        .get("/suppliers/" + desk.supplier)
        .then()
        .body("offers.find { it.materialCode == '" + desk.wood + "' }.price", equalTo(100f));
  }

  @Test
  void anInactiveSupplierGetsNoOrders() {
    String version = as("wang", "buyer").get("/suppliers/" + desk.supplier).getHeader("ETag");
    as("wang", "buyer")
        .header("If-Match", version)
        .body(Map.of("name", "停用", "active", false))
        .put("/suppliers/" + desk.supplier)
        .then()
        .statusCode(200);

    as("wang", "buyer")
        .body(
            Map.of(
                "supplierCode",
                desk.supplier,
                "lines",
                List.of(Map.of("materialCode", desk.wood, "quantity", 10))))
        .post("/purchase-orders")
        .then()
        .statusCode(422);
  }

  @Test
  void pricesAreForBuyersOnly() {
    as("li", "merchandiser").get("/suppliers/" + desk.supplier).then().statusCode(403);
    as("wang", "buyer").get("/suppliers/NO-SUCH-ONE").then().statusCode(404);
  }

  private static Map<String, Object> price(String material, int amount) {
    return Map.of(
        "materialCode",
        material,
        "price",
        Map.of("amount", amount, "currency", "CNY"),
        "leadDays",
        5);
  }
}
