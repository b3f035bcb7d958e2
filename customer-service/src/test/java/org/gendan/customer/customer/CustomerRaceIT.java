package org.gendan.customer.customer;

import static org.gendan.customer.customer.CustomerRequests.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.gendan.contracts.customer.CustomerEvent.CustomerGraded;
import org.gendan.contracts.customer.CustomerEvent.CustomerRegistered;
import org.gendan.testkit.Race;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One code for one customer, and one grade at a time. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CustomerRaceIT {

  private static final int CROWD = 100;

  private final String code = newCode();

  @BeforeEach
  void terms() {
    givenTerms();
  }

  @Test
  void ofAHundredRegistrationsOneHasTheCode() {
    String id =
        Race.of(CROWD)
            .run(i -> post(DESK, "/customers", prepaid(code)).extract().response())
            .oneWinner("customer/code-taken", "request/already-exists")
            .path("id");

    Told.by(UUID.fromString(id)).once(CustomerRegistered.class);
  }

  @Test
  void ofAHundredGradingsOneWins() {
    String id = registered(prepaid(code));
    String grading = "{\"grade\": \"B\", \"reason\": \"回款及时\"}";

    Race.of(CROWD)
        .run(i -> post(FINANCE, "/customers/" + id + "/grading", 0, grading).extract().response())
        .oneWinner("request/version-stale");

    Told.by(UUID.fromString(id)).once(CustomerGraded.class);
  }
}
