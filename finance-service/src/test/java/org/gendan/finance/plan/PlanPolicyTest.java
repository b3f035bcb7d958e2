package org.gendan.finance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gendan.contracts.customer.CustomerEvent.PaymentTerms;
import org.gendan.contracts.customer.CustomerEvent.TermPart;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.finance.account.PartKind;
import org.gendan.finance.account.PlannedPart;
import org.junit.jupiter.api.Test;

class PlanPolicyTest {

  private static final LocalDate PAY_BY = LocalDate.of(2026, 3, 5);

  @Test
  void eachPartOfTheTermsIsAPartOfThePlan() {
    List<PlannedPart> parts =
        plan(
            "123696.00",
            new TermPart("DEPOSIT", new BigDecimal(30), "RELEASE", 0),
            new TermPart("CREDIT", new BigDecimal(70), "NONE", 45));

    assertThat(parts)
        .extracting(PlannedPart::kind)
        .containsExactly(PartKind.DEPOSIT, PartKind.CREDIT);
    assertThat(parts).extracting(PlannedPart::gate).containsExactly(Gate.RELEASE, Gate.NONE);
    assertThat(parts)
        .extracting(PlannedPart::amount)
        .containsExactly(new BigDecimal("37108.80"), new BigDecimal("86587.20"));
    assertThat(parts.get(1).creditDays()).isEqualTo(45);
  }

  @Test
  void onlyTheDepositHasADueDateFromTheStart() {
    List<PlannedPart> parts =
        plan(
            "100",
            new TermPart("DEPOSIT", new BigDecimal(30), "RELEASE", 0),
            new TermPart("BALANCE", new BigDecimal(70), "SHIP", 0));

    assertThat(parts).extracting(PlannedPart::dueDate).containsExactly(PAY_BY, null);
  }

  @Test
  void termsThatSayNothingAskForEverythingBeforeRelease() {
    assertThat(plan("100"))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.gate()).isEqualTo(Gate.RELEASE);
              assertThat(part.amount()).isEqualByComparingTo("100");
            });
  }

  private static List<PlannedPart> plan(String total, TermPart... parts) {
    PaymentTerms terms = new PaymentTerms("T", List.of(parts), null);
    return PlanPolicy.parts(new BigDecimal(total), "CNY", terms, PAY_BY, Clock.systemUTC());
  }
}
