package org.gendan.finance.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.account.Accounts.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.finance.PaymentEvent;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.finance.PaymentEvent.PaymentNotified;
import org.gendan.contracts.finance.PaymentEvent.ReceivableOverdue;
import org.gendan.contracts.finance.PaymentEvent.ReceivablePaid;
import org.gendan.contracts.finance.PaymentEvent.ReceivableReopened;
import org.gendan.finance.ledger.Books;
import org.junit.jupiter.api.Test;

class OrderAccountTest {

  @Test
  void theDepositIsAskedForAtOnceAndNothingElse() {
    OrderAccount account = empty();
    account.confirmed(confirmed());
    account.plan(
        List.of(
            part(PartKind.DEPOSIT, Gate.RELEASE, "300"), part(PartKind.BALANCE, Gate.SHIP, "700")),
        NOW);

    List<PaymentEvent> facts = settle(account);

    assertThat(facts)
        .singleElement()
        .isInstanceOfSatisfying(
            PaymentNotified.class,
            asked -> {
              assertThat(asked.kind()).isEqualTo("DEPOSIT");
              assertThat(asked.amount().amount()).isEqualByComparingTo("300");
            });
    assertThat(account.parts.getFirst().dueDate).isEqualTo(PAY_BY);
  }

  @Test
  void theDepositOpensTheReleaseGate() {
    OrderAccount account = planned();
    UUID receipt = receive(account, "300");

    assertThat(settle(account))
        .containsExactly(new GateConditionMet(ORDER, Gate.RELEASE, List.of(receipt)));
    assertThat(settle(account)).isEmpty();
  }

  @Test
  void halfADepositOpensNothing() {
    OrderAccount account = planned();
    receive(account, "299.99");

    assertThat(settle(account)).isEmpty();
    assertThat(account.parts.getFirst().status).isEqualTo(PartStatus.PARTLY_MET);
  }

  @Test
  void twoReceiptsTogetherPayTheDeposit() {
    OrderAccount account = planned();
    UUID first = receive(account, "100");
    UUID second = receive(account, "200");

    assertThat(settle(account))
        .containsExactly(new GateConditionMet(ORDER, Gate.RELEASE, List.of(first, second)));
  }

  @Test
  void moneyBeforeThePlanCountsWhenThePlanComes() {
    OrderAccount account = empty();
    receive(account, "300");
    assertThat(settle(account)).isEmpty();

    account.confirmed(confirmed());
    account.plan(List.of(part(PartKind.DEPOSIT, Gate.RELEASE, "300")), NOW);

    assertThat(settle(account)).extracting(Object::getClass).contains(GateConditionMet.class);
  }

  @Test
  void allTheMoneyPaysTheOrder() {
    OrderAccount account = planned();
    receive(account, "1000");

    assertThat(settle(account))
        .hasExactlyElementsOfTypes(
            GateConditionMet.class, GateConditionMet.class, ReceivablePaid.class);
    assertThat(account.outstanding).isZero();
  }

  @Test
  void tooMuchMoneyIsTheCustomersCredit() {
    OrderAccount account = planned();
    receive(account, "1200");
    settle(account);

    assertThat(account.overpaid).isEqualByComparingTo("200");
    assertThat(account.outstanding).isZero();
  }

  @Test
  void aReversalLosesTheGateAsksAgainAndReopensTheDebt() {
    OrderAccount account = planned();
    UUID receipt = receive(account, "1000");
    settle(account);

    account.takeBack(receipt);

    assertThat(settle(account))
        .hasExactlyElementsOfTypes(
            GateConditionLost.class,
            GateConditionLost.class,
            PaymentNotified.class,
            ReceivableReopened.class);
    assertThat(account.parts).extracting(part -> part.status).containsOnly(PartStatus.LOST);
    assertThat(account.outstanding).isEqualByComparingTo("1000");
  }

  @Test
  void moneyThatCameAgainOpensTheGateAgain() {
    OrderAccount account = planned();
    UUID receipt = receive(account, "300");
    settle(account);
    account.takeBack(receipt);
    settle(account);

    UUID again = receive(account, "300");

    assertThat(settle(account))
        .containsExactly(new GateConditionMet(ORDER, Gate.RELEASE, List.of(again)));
  }

  @Test
  void theRestIsAskedForWhenAllGoodsAreMade() {
    OrderAccount account = planned();
    account.finished(chairs("6"));
    assertThat(settle(account)).isEmpty();

    account.finished(chairs("4"));

    assertThat(settle(account))
        .singleElement()
        .isInstanceOfSatisfying(
            PaymentNotified.class,
            asked -> {
              assertThat(asked.kind()).isEqualTo("BALANCE");
              assertThat(asked.amount().amount()).isEqualByComparingTo("700");
            });
  }

  @Test
  void goodsThatWereMadeBeforeThePlanAreRemembered() {
    OrderAccount account = empty();
    account.finished(chairs("10"));
    settle(account);
    account.confirmed(confirmed());
    account.plan(List.of(part(PartKind.BALANCE, Gate.SHIP, "1000")), NOW);

    assertThat(settle(account)).hasExactlyElementsOfTypes(PaymentNotified.class);
  }

  @Test
  void aPartThatIsPaidEarlyIsNeverAskedFor() {
    OrderAccount account = planned();
    receive(account, "1000");
    settle(account);
    account.finished(chairs("10"));

    assertThat(settle(account)).isEmpty();
  }

  @Test
  void creditDaysCountFromTheLastSignature() {
    OrderAccount account = planned(part(PartKind.CREDIT, Gate.NONE, "1000"));
    account.signed(TODAY.plusDays(3));
    account.signed(TODAY);

    assertThat(settle(account)).hasExactlyElementsOfTypes(PaymentNotified.class);
    assertThat(account.parts.getFirst().dueDate).isEqualTo(TODAY.plusDays(33));
    assertThat(account.creditOutstanding).isEqualByComparingTo("1000");
  }

  @Test
  void anUnpaidPartIsOverdueTheDayAfterItsDueDateAndEachReminderIsOneLevelMore() {
    OrderAccount account = planned();
    UUID deposit = account.parts.getFirst().id;

    assertThat(account.remind(deposit, PAY_BY)).isEmpty();
    assertThat(account.remind(deposit, PAY_BY.plusDays(1)))
        .extracting(ReceivableOverdue::level)
        .containsExactly(1);
    assertThat(account.remind(deposit, PAY_BY.plusDays(8)))
        .extracting(ReceivableOverdue::level)
        .containsExactly(2);
    receive(account, "300");
    settle(account);
    assertThat(account.remind(deposit, PAY_BY.plusDays(15))).isEmpty();
  }

  @Test
  void aCancelledOrderOwesNothingAndItsMoneyIsTheCustomers() {
    OrderAccount account = planned();
    receive(account, "300");
    settle(account);

    account.cancel();

    assertThat(settle(account)).containsExactly(new GateConditionLost(ORDER, Gate.RELEASE, "退票"));
    assertThat(account.outstanding).isZero();
    assertThat(account.overpaid).isEqualByComparingTo("300");
    assertThat(account.parts).extracting(part -> part.status).containsOnly(PartStatus.DROPPED);
  }

  @Test
  void moneyInAnotherCurrencyPaysNoPart() {
    OrderAccount account = planned();
    account.receive(UUID.randomUUID(), UUID.randomUUID(), new Money(new BigDecimal("300"), "USD"));

    assertThat(settle(account)).isEmpty();
    assertThat(account.books().getOrDefault("USD", Books.EMPTY).credit())
        .isEqualByComparingTo("300");
  }

  @Test
  void anOrderThatCostsNothingIsPaidAtOnce() {
    OrderAccount account = empty();
    account.confirmed(confirmed());
    account.plan(List.of(part(PartKind.DEPOSIT, Gate.RELEASE, "0")), NOW);

    assertThat(settle(account))
        .hasExactlyElementsOfTypes(GateConditionMet.class, ReceivablePaid.class);
  }
}
