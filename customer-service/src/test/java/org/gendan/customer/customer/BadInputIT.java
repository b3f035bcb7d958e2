package org.gendan.customer.customer;

import static org.gendan.customer.customer.CustomerRequests.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.input.BadInput;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class BadInputIT {

  @Test
  void badInputIsRefusedAndLeavesNothing() {
    givenTerms();
    String id = registered(prepaid(newCode()));

    new BadInput().knowing("/customers/{id}", id).assertRefused();
  }
}
