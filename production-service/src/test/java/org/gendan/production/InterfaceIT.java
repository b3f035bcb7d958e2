package org.gendan.production;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.OrderArchived;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderConfirmed;
import org.gendan.contracts.order.OrderEvent.OrderHeld;
import org.gendan.contracts.order.OrderEvent.OrderRejected;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.OrderResumed;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractRefused;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractReturned;
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
    Factory factory = new Factory(events).build();
    String ticket = factory.issued(UUID.randomUUID(), factory.stool, 3);

    new BadInput().knowing("/tickets/{id}", ticket).assertRefused();
  }

  /**
   * Orders name our products and returns our tickets: what names one that is not there waits for
   * it, in order.
   */
  @Test
  void everySampleIsUnderstood() {
    ConsumedFacts.assertTolerant(
        List.of(
            ReviewRequested.class,
            OrderConfirmed.class,
            OrderRejected.class,
            OrderReleased.class,
            OrderHeld.class,
            OrderResumed.class,
            OrderCancelled.class,
            OrderArchived.class,
            SubcontractReturned.class,
            SubcontractRefused.class));
  }
}
