package org.gendan.finance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.gendan.testkit.Events;
import org.gendan.testkit.OpenApiDocument;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.input.BadInput;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class InterfaceIT {

  @Inject Events events;

  @Test
  void theCommittedDescriptionIsFresh() {
    OpenApiDocument.assertFresh("finance-service");
  }

  @Test
  void badInputIsRefusedAndLeavesNothing() {
    FinanceDesk desk = new FinanceDesk(events).planned();
    String receipt = desk.record(desk.movement("300")).then().statusCode(201).extract().path("id");

    new BadInput()
        .knowing("/receipts/{id}", receipt)
        .knowing("/reconciliations/{id}", drafted(desk))
        .knowing("/customers/{customerId}", desk.customerId.toString())
        .knowing("/orders/{orderId}", desk.orderId.toString())
        .assertRefused();
  }

  private static String drafted(FinanceDesk desk) {
    String yesterday = FinanceDesk.today().minusDays(1).toString();
    return FinanceDesk.as("wu", "finance")
        .body(Map.of("customerId", desk.customerId.toString(), "from", yesterday, "to", yesterday))
        .post("/reconciliations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
