package org.gendan.finance.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.finance.account.PartKind;
import org.gendan.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One receipt with the part of the order's plan that its money begins to fill (建议匹配).
 *
 * @param part null when no part of the order asks for money in this currency
 * @param asked how much that part misses without this receipt
 * @param difference the receipt less {@code asked}; below zero when the part stays open
 * @param barred why the caller may not take the next step; null when duties allow it
 */
record ReceiptRow(
    UUID id,
    String receiptNo,
    String status,
    BigDecimal amount,
    String currency,
    String bankAccount,
    String bankReference,
    LocalDate valueDate,
    @Nullable String payer,
    UUID orderId,
    @Nullable String orderNo,
    @Nullable String customerCode,
    @Nullable String customerName,
    @Nullable PartKind part,
    @Nullable BigDecimal asked,
    @Nullable BigDecimal difference,
    Instant recordedAt,
    @Nullable Instant confirmedAt,
    @Nullable Instant closedAt,
    @Nullable Instant reversalRequestedAt,
    @Nullable String reversalReason,
    @Nullable Duty barred,
    int version) {

  /** Duties that one person may not have twice (职责分离). */
  enum Duty {
    /** Wrote it down, and so does not confirm it. */
    RECORDER,
    /** Released the order or sent its goods away, and so does not confirm its money. */
    RELEASER,
    /** Asked for the reversal, and so does not do it. */
    REQUESTER
  }

  static ReceiptRow of(Row row) {
    String part = row.textOrNull(13);
    String barred = row.textOrNull(20);
    BigDecimal asked = row.amountOrNull(14);
    return new ReceiptRow(
        row.id(0),
        row.text(1),
        row.text(2),
        row.amount(3),
        row.text(4),
        row.text(5),
        row.text(6),
        row.day(7),
        row.textOrNull(8),
        row.id(9),
        row.textOrNull(10),
        row.textOrNull(11),
        row.textOrNull(12),
        part == null ? null : PartKind.valueOf(part),
        asked,
        asked == null ? null : row.amount(3).subtract(asked),
        row.time(15),
        row.timeOrNull(16),
        row.timeOrNull(17),
        row.timeOrNull(18),
        row.textOrNull(19),
        barred == null ? null : Duty.valueOf(barred),
        row.number(21));
  }
}
