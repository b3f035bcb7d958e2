package org.gendan.finance.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.finance.PaymentEvent.CreditAssessed;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.finance.FinanceDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReviewReactionsIT {

  @Inject Events events;
  private FinanceDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new FinanceDesk(events);
  }

  @Test
  void anOrderPaidInAdvanceIsFine() {
    events.tell(desk.registered(FinanceDesk.thirtySeventy()));

    events.tell(review(1, "1000"));

    assertThat(answer(1).state()).isEqualTo("OK");
  }

  @Test
  void whatTheCustomerOwesCountsAgainstTheLimit() {
    events.tell(desk.registered(FinanceDesk.credit("1500")));
    events.tell(desk.received(), desk.confirmed());
    desk.awaitPlan();
    FinanceDesk second = new FinanceDesk(events);

    events.tell(
        new ReviewRequested(
            second.orderId,
            "SO-2",
            desk.customerId,
            1,
            FinanceDesk.money("600"),
            List.of(),
            Instant.now()));

    CreditAssessed answer =
        events.expect(CreditAssessed.class, fact -> fact.orderId().equals(second.orderId));
    assertThat(answer.state()).isEqualTo("STOP");
    assertThat(answer.reason()).isEqualTo("OVER_LIMIT");
  }

  @Test
  void aReviewThatComesBeforeItsCustomerIsAnsweredWhenTheCustomerIsKnown() {
    events.tell(review(1, "1000"));

    events.tell(desk.registered(FinanceDesk.credit("5000")));

    assertThat(answer(1).state()).isEqualTo("OK");
  }

  @Test
  void eachRoundIsAnsweredOnceHoweverOftenItIsDelivered() {
    events.tell(desk.registered(FinanceDesk.credit("5000")));
    ReviewRequested first = review(1, "1000");
    Envelope envelope = events.tell(first).getFirst();
    events.tellAgain(first, envelope);
    events.tell(review(1, "1000"), review(2, "1000"));

    answer(2);

    assertThat(events.told(CreditAssessed.class))
        .filteredOn(fact -> fact.orderId().equals(desk.orderId))
        .hasSize(2);
  }

  private ReviewRequested review(int round, String total) {
    return new ReviewRequested(
        desk.orderId,
        desk.orderNo,
        desk.customerId,
        round,
        FinanceDesk.money(total),
        List.of(),
        Instant.now());
  }

  private CreditAssessed answer(int round) {
    return events.expect(
        CreditAssessed.class, fact -> fact.orderId().equals(desk.orderId) && fact.round() == round);
  }
}
