package org.gendan.partner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gendan.testkit.OpenApiDocument;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class InterfaceIT {

  @Test
  void theCommittedDescriptionIsFresh() {
    OpenApiDocument.assertFresh("partner-service");
  }
}
