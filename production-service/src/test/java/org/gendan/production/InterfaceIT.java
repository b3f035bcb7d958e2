package org.gendan.production;

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
    OpenApiDocument.assertFresh("production-service");
  }

  @Test
  void badInputIsRefusedAndLeavesNothing() {
    Factory factory = new Factory(events).build();
    String ticket = factory.issued(UUID.randomUUID(), factory.stool, 3);

    new BadInput()
        .knowing("/tickets/{id}", ticket)
        .knowing("/tickets/{id}/steps/{stepNo}", "10")
        .knowing("/products/{code}", factory.stool)
        .assertRefused();
  }
}
