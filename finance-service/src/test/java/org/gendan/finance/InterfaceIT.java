package org.gendan.finance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
        .knowing("/orders/{orderId}", desk.orderId.toString())
        .assertRefused();
  }
}
