package org.gendan.partner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.gendan.testkit.ConsumedFacts;
import org.gendan.testkit.ProducedFacts;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.tumult.Tumult;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ContractsIT {

  @Test
  void everySampleIsTaken() {
    ConsumedFacts.assertTolerant();
  }

  @Test
  void twiceOutOfOrderAndAmongPoisonEveryFactHasOneEffect() {
    Tumult.assertSurvived(List.of());
  }

  @Test
  void consumersAreListed() {
    ConsumedFacts.assertListed("partner-service");
  }

  @Test
  void whatIsToldFitsTheContracts() {
    ProducedFacts.assertValid();
  }
}
