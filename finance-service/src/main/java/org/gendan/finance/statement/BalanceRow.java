package org.gendan.finance.statement;

import java.math.BigDecimal;
import java.util.UUID;
import org.gendan.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What one customer's statement comes to, in one currency.
 *
 * @param customerId null for money whose order, and so whose customer, is not known yet
 * @param receivable goods that left and are not paid, at the end
 * @param reconciliationId the agreement about just these days, if somebody began one
 */
record BalanceRow(
    @Nullable UUID customerId,
    @Nullable String customerCode,
    @Nullable String customerName,
    String currency,
    BigDecimal opening,
    BigDecimal due,
    BigDecimal received,
    BigDecimal closing,
    BigDecimal receivable,
    @Nullable UUID reconciliationId,
    @Nullable String reconciliationStatus) {

  static BalanceRow of(Row row) {
    BigDecimal opening = row.amount(4);
    BigDecimal due = row.amount(5);
    BigDecimal received = row.amount(6);
    return new BalanceRow(
        row.columns()[0] == null ? null : row.id(0),
        row.textOrNull(1),
        row.textOrNull(2),
        row.text(3),
        opening,
        due,
        received,
        opening.add(due).subtract(received),
        row.amount(7),
        row.columns()[8] == null ? null : row.id(8),
        row.textOrNull(9));
  }
}
