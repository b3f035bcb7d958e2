package org.gendan.finance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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

  @Test
  void whatIsToldFitsTheContracts() {
    FinanceDesk desk = new FinanceDesk(events).planned();
    desk.paid("300");

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
    ConsumedFacts.assertListed("finance-service");
  }
}
