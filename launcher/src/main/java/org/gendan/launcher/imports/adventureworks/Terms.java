package org.gendan.launcher.imports.adventureworks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gendan.launcher.imports.adventureworks.Buyers.Store;
import org.gendan.launcher.imports.company.Company;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a customer buys. The files do not say; a store's yearly sales do: the largest buy
 * on credit, the middle pays a deposit and the rest on credit, the small ones pay before shipping.
 * People online pay before anything is made.
 */
record Terms(String grade, Company.Terms terms, @Nullable BigDecimal creditLimit) {

  private static final BigDecimal LARGE = new BigDecimal(3_000_000);
  private static final BigDecimal MIDDLE = new BigDecimal(1_000_000);
  private static final BigDecimal LIMIT_SHARE = new BigDecimal("0.1");

  static Terms online() {
    return new Terms("C", Company.Terms.PREPAID, null);
  }

  static Terms of(Store store) {
    BigDecimal sales = store.annualSales();
    BigDecimal limit = sales.multiply(LIMIT_SHARE).setScale(2, RoundingMode.DOWN);
    if (sales.compareTo(LARGE) >= 0) {
      return new Terms("A", Company.Terms.CREDIT_30, limit);
    }
    return sales.compareTo(MIDDLE) >= 0
        ? new Terms("B", Company.Terms.DEPOSIT_30_CREDIT_30, limit)
        : new Terms("C", Company.Terms.DEPOSIT_30, null);
  }
}
