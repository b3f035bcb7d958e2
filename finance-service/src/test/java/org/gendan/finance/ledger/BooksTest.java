package org.gendan.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.ledger.LedgerAccount.*;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BooksTest {

  private static final BigDecimal TOTAL = new BigDecimal(1000);

  @Test
  void moneyBeforeTheGoodsIsADepositOfTheCustomer() {
    assertThat(books(0, 0).to(books(300, 0))).isEqualTo(entry(BANK, 300, CUSTOMER_DEPOSIT, -300));
  }

  @Test
  void departedGoodsAreEarnedFromTheDepositAndTheRestIsReceivable() {
    assertThat(books(300, 0).to(books(300, 1000)))
        .isEqualTo(
            Map.of(CUSTOMER_DEPOSIT, number(300), RECEIVABLE, number(700), REVENUE, number(-1000)));
  }

  @Test
  void moneyAfterTheGoodsPaysTheReceivable() {
    assertThat(books(300, 1000).to(books(1000, 1000)))
        .isEqualTo(entry(BANK, 700, RECEIVABLE, -700));
  }

  @Test
  void moneyBeyondTheTotalIsTheCustomersCredit() {
    assertThat(books(1000, 0).to(books(1200, 0)))
        .isEqualTo(entry(BANK, 200, CUSTOMER_CREDIT, -200));
  }

  @Test
  void aReversalIsTheOppositeEntry() {
    assertThat(books(300, 0).to(books(0, 0))).isEqualTo(entry(BANK, -300, CUSTOMER_DEPOSIT, 300));
  }

  @Test
  void aReversalAfterDepartureMakesTheGoodsReceivableAgain() {
    assertThat(books(1000, 1000).to(books(0, 1000)))
        .isEqualTo(entry(BANK, -1000, RECEIVABLE, 1000));
  }

  @Test
  void aCancelledOrdersDepositIsTheCustomersCredit() {
    Books cancelled = new Books(number(300), TOTAL, BigDecimal.ZERO, true);

    assertThat(books(300, 0).to(cancelled))
        .isEqualTo(entry(CUSTOMER_DEPOSIT, 300, CUSTOMER_CREDIT, -300));
  }

  @Test
  void nothingNewIsNoEntry() {
    assertThat(books(300, 100).to(books(300, 100))).isEmpty();
  }

  private static Books books(int received, int shipped) {
    return new Books(number(received), TOTAL, number(shipped), false);
  }

  private static Map<LedgerAccount, BigDecimal> entry(
      LedgerAccount one, int amount, LedgerAccount other, int against) {
    return Map.of(one, number(amount), other, number(against));
  }

  private static BigDecimal number(int amount) {
    return new BigDecimal(amount);
  }
}
