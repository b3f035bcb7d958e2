package org.gendan.finance.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reconciliation in a list.
 *
 * @param closing null while it is a draft
 */
record ReconciliationRow(
    UUID id,
    String reconciliationNo,
    UUID customerId,
    String customerCode,
    String currency,
    LocalDate from,
    LocalDate to,
    ReconciliationStatus status,
    @Nullable BigDecimal closing,
    int version) {

  static ReconciliationRow of(Reconciliation one) {
    return new ReconciliationRow(
        one.id,
        one.reconciliationNo,
        one.customerId,
        one.customerCode,
        one.currency,
        one.fromDay,
        one.toDay,
        one.status,
        one.closing,
        one.version);
  }
}
