package org.gendan.finance.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The money of one confirmed order in one line (订单款项).
 *
 * @param creditDays days after the signature (账期); null when nothing is sold on credit
 * @param dueDate the oldest due date among its unpaid parts
 * @param overdueDays 0 while nothing is overdue
 * @param release whether money keeps it from being released
 * @param ship whether money keeps its goods from leaving
 */
record AccountRow(
    UUID orderId,
    @Nullable String orderNo,
    @Nullable String customerCode,
    @Nullable String customerName,
    String currency,
    BigDecimal total,
    BigDecimal deposit,
    BigDecimal depositPaid,
    BigDecimal balance,
    BigDecimal balancePaid,
    BigDecimal credit,
    BigDecimal creditPaid,
    @Nullable Integer creditDays,
    BigDecimal received,
    BigDecimal outstanding,
    BigDecimal overpaid,
    @Nullable LocalDate dueDate,
    int overdueDays,
    MoneyGate release,
    MoneyGate ship,
    boolean cancelled) {

  /** What money says about a gate (款项放行). */
  enum MoneyGate {
    /** No part of the plan guards it (不看款). */
    UNGUARDED,
    /** A part that guards it is not paid (待款). */
    WAITS,
    /** All parts that guard it are paid (款已到). */
    MET
  }

  static AccountRow of(Row row) {
    return new AccountRow(
        row.id(0),
        row.textOrNull(1),
        row.textOrNull(2),
        row.textOrNull(3),
        row.text(4),
        row.amount(5),
        row.amount(6),
        row.amount(7),
        row.amount(8),
        row.amount(9),
        row.amount(10),
        row.amount(11),
        row.columns()[12] == null ? null : row.number(12),
        row.amount(13),
        row.amount(14),
        row.amount(15),
        row.dayOrNull(16),
        row.columns()[17] == null ? 0 : row.number(17),
        MoneyGate.valueOf(row.text(18)),
        MoneyGate.valueOf(row.text(19)),
        row.flag(20));
  }
}
