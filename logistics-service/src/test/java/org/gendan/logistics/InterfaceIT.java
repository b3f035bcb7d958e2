package org.gendan.logistics;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
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
  @Inject Clock clock;

  @Test
  void theCommittedDescriptionIsFresh() {
    OpenApiDocument.assertFresh("logistics-service");
  }

  @Test
  void badInputIsRefusedAndLeavesNothing() {
    UUID id = new LogisticsDesk(events, clock).planned();

    new BadInput().knowing("/shipments/{id}", id.toString()).assertRefused();
  }
}
