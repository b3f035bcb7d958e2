package org.gendan.finance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.finance.PaymentEvent.PaymentNotified;
import org.gendan.contracts.finance.PaymentEvent.ReceivablePaid;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.contracts.production.TicketEvent.GoodsFinished;
import org.gendan.finance.FinanceDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class GoodsReactionsIT {

  @Inject Events events;
  private FinanceDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new FinanceDesk(events);
  }

  @Test
  void theBalanceIsAskedForWhenAllGoodsAreMade() {
    desk.planned();

    events.tell(finished("4", false), finished("6", true));

    balanceIsAsked();
  }

  @Test
  void goodsMayBeMadeBeforeThePlanIsKnown() {
    events.tell(finished("10", true));
    Events.eventually(() -> assertThat(desk.payments().getBoolean("plan.goodsReady")).isFalse());

    desk.planned();

    balanceIsAsked();
  }

  @Test
  void goodsDeliveredTwiceByTheBrokerCountOnce() {
    desk.planned();
    GoodsFinished half = finished("5", false);
    Envelope envelope = events.tell(half).getFirst();

    events.tellAgain(half, envelope);
    FinanceDesk witness = new FinanceDesk(events).planned();
    events.tell(
        new GoodsFinished(half.ticketId(), "T-1", "P1", "CHAIR-1", witness.chairs("10"), true));
    events.expect(
        PaymentNotified.class,
        fact -> fact.orderId().equals(witness.orderId) && fact.kind().equals("BALANCE"));

    assertThat(desk.payments().getBoolean("plan.goodsReady")).isFalse();
  }

  @Test
  void departedGoodsAreEarnedAndPaidOffLater() {
    desk.planned();
    desk.paid("300");

    events.tell(departed("10"));

    Events.eventually(() -> assertThat(desk.balance("REVENUE")).isEqualByComparingTo("-1000"));
    assertThat(desk.balance("RECEIVABLE")).isEqualByComparingTo("700");
    assertThat(desk.balance("CUSTOMER_DEPOSIT")).isZero();
    desk.paid("700");
    events.expect(ReceivablePaid.class, fact -> fact.orderId().equals(desk.orderId));
    assertThat(desk.balance("RECEIVABLE")).isZero();
  }

  @Test
  void creditIsDueDaysAfterTheSignature() {
    events.tell(desk.registered(FinanceDesk.credit("5000")));
    events.tell(desk.received(), desk.confirmed());
    desk.awaitPlan();

    events.tell(
        new ShipmentSigned(UUID.randomUUID(), "S-1", FinanceDesk.today(), desk.chairs("10")));

    PaymentNotified asked =
        events.expect(PaymentNotified.class, fact -> fact.orderId().equals(desk.orderId));
    assertThat(asked.kind()).isEqualTo("CREDIT");
    assertThat(desk.payments().getString("plan.parts[0].dueDate"))
        .isEqualTo(FinanceDesk.today().plusDays(30).toString());
  }

  private void balanceIsAsked() {
    PaymentNotified asked =
        events.expect(
            PaymentNotified.class,
            fact -> fact.orderId().equals(desk.orderId) && fact.kind().equals("BALANCE"));
    assertThat(asked.amount().amount()).isEqualByComparingTo("700");
  }

  private GoodsFinished finished(String quantity, boolean last) {
    return new GoodsFinished(
        UUID.randomUUID(), "T-1", "P1", "CHAIR-1", desk.chairs(quantity), last);
  }

  private ShipmentDeparted departed(String quantity) {
    return new ShipmentDeparted(
        UUID.randomUUID(),
        "S-1",
        desk.customerId,
        "德邦",
        "W-1",
        FinanceDesk.money("80"),
        Instant.now(),
        FinanceDesk.today().plusDays(3),
        desk.chairs(quantity));
  }
}
