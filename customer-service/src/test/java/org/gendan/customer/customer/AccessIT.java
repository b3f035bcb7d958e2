package org.gendan.customer.customer;

import static org.gendan.customer.customer.CustomerRequests.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.access.AccessCheck;
import org.gendan.testkit.access.ForgedTokens;
import org.gendan.testkit.access.SideDoors;
import org.junit.jupiter.api.Test;

/** Who may do what here, as the matrix decides it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AccessIT {

  @Test
  void everyRoleMayDoWhatTheMatrixSays() {
    givenTerms();
    String ours = newCode();
    String theirs = newCode();
    String our = registered(onCredit(ours));
    String their = registered(onCredit(theirs));

    new AccessCheck("customer")
        .scope("customers", ours, theirs)
        .knowing("/customers/{id}", our, their)
        .knowing("/customers/by-code/{code}", ours, theirs)
        .knowing("/payment-terms/{code}", "PREPAID", "PREPAID")
        .saying("PUT /customers/{id}", Map.of("name", "华美家具"))
        .prices("50000.5")
        .contacts("13812345678")
        .assertKept();
  }

  @Test
  void forgedTokensOpenNothing() {
    new ForgedTokens("customer-service").assertRefused();
  }

  @Test
  void sideDoorsAreShut() {
    new SideDoors().assertShut();
  }
}
