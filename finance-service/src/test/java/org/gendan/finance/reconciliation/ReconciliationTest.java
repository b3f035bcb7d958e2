package org.gendan.finance.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.customer.CustomerEvent.PaymentTerms;
import org.gendan.contracts.finance.ReconciliationEvent.Objection;
import org.gendan.finance.statement.Period;
import org.gendan.finance.statement.Statement;
import org.gendan.finance.terms.KnownCustomer;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

  private static final Instant NOW = Instant.parse("2026-04-02T02:00:00Z");
  private static final Statement STATEMENT =
      new Statement(new BigDecimal("28000"), new BigDecimal("30000"), List.of());

  @Test
  void whatIsSentIsFixed() {
    Reconciliation one = drafted();

    assertThat(one.send(STATEMENT, "wu", NOW).closing().amount()).isEqualByComparingTo("28000");
    assertThat(one.fixed("华美家具", List.of()))
        .satisfies(
            fixed -> {
              assertThat(fixed.closing()).isEqualByComparingTo("28000");
              assertThat(fixed.receivable()).isEqualByComparingTo("30000");
              assertThat(fixed.prepaid()).isEqualByComparingTo("2000");
            });
    assertThatThrownBy(() -> one.send(STATEMENT, "wu", NOW)).isInstanceOf(Conflict.class);
  }

  @Test
  void theCustomerObjectsToLinesThatAreThereAndToTheOpening() {
    Reconciliation one = sent();

    one.dispute(List.of(against(0), against(2)), 2, "li", NOW);

    assertThat(one.objections).containsOnlyKeys(0, 2);
    assertThat(one.status).isEqualTo(ReconciliationStatus.DISPUTED);
  }

  @Test
  void aLineThatIsNotThereOrIsNamedTwiceIsNoObjection() {
    assertThatThrownBy(() -> sent().dispute(List.of(against(3)), 2, "li", NOW))
        .isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> sent().dispute(List.of(against(1), against(1)), 2, "li", NOW))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void whatWasDisputedCanBeAgreedWithAndThatIsTheEnd() {
    Reconciliation one = sent();
    one.dispute(List.of(against(1)), 2, "li", NOW);

    assertThat(one.confirm("回签", "li", NOW).evidence()).isEqualTo("回签");
    assertThatThrownBy(() -> one.dispute(List.of(against(1)), 2, "li", NOW))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void nobodyAgreesWithADraft() {
    assertThatThrownBy(() -> drafted().confirm("回签", "li", NOW)).isInstanceOf(Conflict.class);
  }

  private static Objection against(int line) {
    return new Objection(line, "没有收到");
  }

  private static Reconciliation sent() {
    Reconciliation one = drafted();
    one.send(STATEMENT, "wu", NOW);
    return one;
  }

  private static Reconciliation drafted() {
    KnownCustomer customer =
        new KnownCustomer(
            UUID.randomUUID(), "C1", "华美家具", "CNY", new PaymentTerms("T", List.of(), null));
    Period march =
        new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), ZoneId.of("Asia/Shanghai"));
    return new Reconciliation(
        UUID.randomUUID(), "DZ2604-000001", customer, "CNY", march, "qian", NOW);
  }
}
