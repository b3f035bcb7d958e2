package org.gendan.finance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.gendan.contracts.Event;
import org.gendan.contracts.partner.BankSaid.PartnerReceiptPosted;
import org.gendan.contracts.partner.BankSaid.PartnerReceiptReversed;
import org.gendan.contracts.partner.CustomerSaid.PartnerSlipSent;
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

  /** Of an order that we are yet to hear of, or in a conversation behind one that is. */
  private static final List<Class<? extends Event>> WAIT_FOR_THEIR_ORDER =
      List.of(PartnerSlipSent.class, PartnerReceiptPosted.class, PartnerReceiptReversed.class);

  @Test
  void whatIsToldFitsTheContracts() {
    FinanceDesk desk = new FinanceDesk(events).planned();
    desk.paid("300");

    ProducedFacts.assertValid();
  }

  @Test
  void everySampleIsTakenInAnyOrderAndTwice() {
    ConsumedFacts.assertTolerant(WAIT_FOR_THEIR_ORDER);
  }

  @Test
  void twiceOutOfOrderAndAmongPoisonEveryFactHasOneEffect() {
    Tumult.assertSurvived(WAIT_FOR_THEIR_ORDER);
  }

  @Test
  void consumersAreListed() {
    ConsumedFacts.assertListed("finance-service");
  }
}
