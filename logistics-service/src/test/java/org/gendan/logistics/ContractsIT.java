package org.gendan.logistics;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.gendan.testkit.ConsumedFacts;
import org.gendan.testkit.Events;
import org.gendan.testkit.ProducedFacts;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.tumult.Tumult;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ContractsIT {

  @Inject Events events;
  @Inject Clock clock;

  @Test
  void whatIsToldFitsTheContracts() {
    new LogisticsDesk(events, clock).confirmed();

    ProducedFacts.assertValid();
  }

  @Test
  void everySampleIsTakenInAnyOrderAndTwice() {
    ConsumedFacts.assertTolerant();
  }

  @Test
  void twiceOutOfOrderAndAmongPoisonEveryFactHasOneEffect() {
    Tumult.assertSurvived(List.of());
  }

  @Test
  void consumersAreListed() {
    ConsumedFacts.assertListed("logistics-service");
  }
}
