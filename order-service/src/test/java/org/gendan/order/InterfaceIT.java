package org.gendan.order;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
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
    OpenApiDocument.assertFresh("order-service");
  }

  @Test
  void badInputIsRefusedAndLeavesNothing() {
    UUID id = new OrderDesk(events).open().confirmed(false);

    new BadInput()
        .knowing("/orders/{id}", id.toString())
        .knowing("/today/{orderId}", id.toString())
        .assertRefused();
  }
}
