package org.gendan.procurement;

import static org.gendan.procurement.PurchaseDesk.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.gendan.testkit.ConsumedFacts;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.input.BadInput;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class InterfaceIT {

  @Inject Events events;

  @Test
  void badInputIsRefusedAndLeavesNothing() {
    PurchaseDesk desk = new PurchaseDesk(events).open();
    String purchase =
        as("wang", "buyer")
            .body(
                Map.of(
                    "supplierCode",
                    desk.supplier,
                    "lines",
                    List.of(Map.of("materialCode", desk.wood, "quantity", 20))))
            .post("/purchase-orders")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    BadInput input = new BadInput();
    for (String command :
        List.of(
            "",
            "/approval",
            "/sending",
            "/acknowledgement",
            "/promises",
            "/receipts",
            "/short-closing",
            "/cancellation",
            "/closing")) {
      input = input.knowing("/purchase-orders/{id}" + command, purchase);
    }

    input.knowing("/suppliers/{code}/prices", desk.supplier).assertRefused();
  }

  @Test
  void everyFactIsTakenInAnyOrderAndTwice() {
    ConsumedFacts.assertTolerant();
  }

  @Test
  void consumersAreListed() {
    ConsumedFacts.assertListed("procurement-service");
  }
}
