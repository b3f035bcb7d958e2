package org.gendan.finance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.FinanceDesk.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.PaymentNotified;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.contracts.finance.PaymentEvent.PlanPart;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderConfirmed;
import org.gendan.finance.FinanceDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PlanReactionsIT {

  @Inject Events events;
  private FinanceDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new FinanceDesk(events);
  }

  @Test
  void aConfirmedOrderGetsItsPlanAndItsDepositIsAskedFor() {
    events.tell(desk.registered(FinanceDesk.thirtySeventy()));

    events.tell(desk.received(), desk.confirmed());

    List<PlanPart> parts = plan().parts();
    assertThat(parts).extracting(PlanPart::gate).containsExactly(Gate.RELEASE, Gate.SHIP);
    assertThat(parts)
        .extracting(part -> part.amount().amount().intValueExact())
        .containsExactly(300, 700);
    PaymentNotified asked =
        events.expect(PaymentNotified.class, fact -> fact.orderId().equals(desk.orderId));
    assertThat(asked.partId()).isEqualTo(parts.getFirst().partId());
    as("li", "merchandiser")
        .queryParam("customer", desk.customer)
        .get("/payment-requests")
        .then()
        .statusCode(200)
        .body("total", Matchers.equalTo(1))
        .body("items[0].kind", Matchers.equalTo("DEPOSIT"));
  }

  @Test
  void anOrderMayBeConfirmedBeforeItsCustomerIsKnown() {
    events.tell(desk.received(), desk.confirmed());
    Events.eventually(
        () ->
            as("li", "merchandiser")
                .get("/orders/" + desk.orderId + "/payments")
                .then()
                .statusCode(200));

    events.tell(desk.registered(FinanceDesk.thirtySeventy()));

    assertThat(plan().parts()).hasSize(2);
    assertThat(desk.payments().getString("plan.customerCode")).isEqualTo(desk.customer);
  }

  @Test
  void anOrderAndItsCustomerHeardOfInTheSameInstantMissNeitherTheOther() {
    List<FinanceDesk> desks = Stream.generate(() -> new FinanceDesk(events)).limit(20).toList();

    desks.parallelStream()
        .forEach(
            each -> {
              events.tell(each.confirmed());
              events.tell(each.registered(FinanceDesk.thirtySeventy()));
            });

    desks.forEach(FinanceDesk::awaitPlan);
  }

  @Test
  void aConfirmationDeliveredTwiceIsOnePlan() {
    events.tell(desk.registered(FinanceDesk.thirtySeventy()));
    OrderConfirmed fact = desk.confirmed();
    Envelope envelope = events.tell(fact).getFirst();
    plan();

    events.tellAgain(fact, envelope);
    new FinanceDesk(events).planned();

    assertThat(events.told(PaymentPlanMade.class))
        .filteredOn(plan -> plan.orderId().equals(desk.orderId))
        .hasSize(1);
    assertThat(desk.payments().getList("plan.parts")).hasSize(2);
  }

  @Test
  void aCancelledOrderOwesNothingAndItsMoneyIsTheCustomers() {
    desk.planned();
    desk.paid("300");

    events.tell(new OrderCancelled(desk.orderId, "客户取消", false));

    events.expect(GateConditionLost.class, fact -> fact.orderId().equals(desk.orderId));
    assertThat(desk.payments().getList("plan.parts.status")).containsOnly("DROPPED");
    assertThat(desk.payments().getDouble("plan.credit")).isEqualTo(300);
    assertThat(desk.balance("CUSTOMER_CREDIT")).isEqualByComparingTo("-300");
    assertThat(desk.balance("CUSTOMER_DEPOSIT")).isZero();
  }

  private PaymentPlanMade plan() {
    return events.expect(PaymentPlanMade.class, fact -> fact.orderId().equals(desk.orderId));
  }
}
