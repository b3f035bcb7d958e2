package org.gendan.finance;

import static org.gendan.finance.FinanceDesk.as;
import static org.gendan.finance.FinanceDesk.at;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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
    agreed(desk);

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

  /** Sent, disputed and agreed with in the end: each of the facts about it is told. */
  private static void agreed(FinanceDesk desk) {
    String yesterday = FinanceDesk.today().minusDays(1).toString();
    String path =
        as("wu", "finance")
            .body(
                Map.of(
                    "customerId", desk.customerId.toString(), "from", yesterday, "to", yesterday))
            .post("/reconciliations")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    at(0, "wu", "finance").post(path + "/sending").then().statusCode(200);
    at(1, "wu", "finance")
        .body(Map.of("objections", List.of(Map.of("lineNo", 0, "reason", "期初不符"))))
        .post(path + "/dispute")
        .then()
        .statusCode(200);
    at(2, "wu", "finance")
        .body(Map.of("evidence", "回签"))
        .post(path + "/confirmation")
        .then()
        .statusCode(200);
  }
}
