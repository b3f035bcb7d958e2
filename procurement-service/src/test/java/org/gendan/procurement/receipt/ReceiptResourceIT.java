package org.gendan.procurement.receipt;

import static org.gendan.procurement.PurchaseDesk.as;
import static org.gendan.procurement.PurchaseDesk.delivery;
import static org.gendan.procurement.PurchaseDesk.promised;
import static org.gendan.procurement.PurchaseDesk.receive;
import static org.gendan.procurement.PurchaseDesk.today;
import static org.gendan.procurement.PurchaseDesk.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReceiptResourceIT {

  @Inject Events events;
  private PurchaseDesk desk;
  private UUID purchase;

  @BeforeEach
  void order() {
    desk = new PurchaseDesk(events).open();
    Map<String, Object> line = Map.of("materialCode", desk.wood, "quantity", 20);
    purchase =
        UUID.fromString(
            as("wang", "buyer")
                .body(Map.of("supplierCode", desk.supplier, "lines", List.of(line)))
                .post("/purchase-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    promised(purchase, today().plusDays(5));
  }

  @Test
  void anotherPlantsDeliveriesAreNotSeen() {
    receive(purchase, delivery(desk.wood, 12)).then().statusCode(200);

    with(keeperOf("P2")).get(receipts()).then().statusCode(200).body("", hasSize(0));
    with(keeperOf("P1"))
        .get(receipts())
        .then()
        .body("", hasSize(1))
        .body("[0].lines", hasSize(1))
        .body("[0].plant", equalTo("P1"));
  }

  @Test
  void nobodyReceivesForAnotherPlant() {
    with(keeperOf("P2"))
        .body(delivery(desk.wood, 12))
        .post(receipts())
        .then()
        .statusCode(422)
        .body("code", equalTo("stock/unknown-plant"));
  }

  private String receipts() {
    return "/purchase-orders/" + purchase + "/receipts";
  }

  private static String keeperOf(String plant) {
    return Tokens.scoped("keeper", Map.of("plants", Set.of(plant)), "warehouse");
  }
}
