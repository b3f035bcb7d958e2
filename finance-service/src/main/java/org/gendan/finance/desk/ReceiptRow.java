package org.gendan.finance.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gendan.finance.account.PartKind;
import org.gendan.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One receipt with the parts of plans that its money begins to fill (建议匹配).
 *
 * @param orderId the order it was written down for
 * @param part null when no part asks for money in this currency, and when the receipt is divided
 * @param asked how much is missing without this receipt in the parts that it begins to fill
 * @param difference the receipt less {@code asked}; below zero when a part stays open
 * @param barred why the caller may not take the next step; null when duties allow it
 * @param shares what of it is for which order; one, until it is divided
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
    int version,
    List<ShareRow> shares) {

  /** Duties that one person may not have twice (职责分离). */
  enum Duty {
    /** Wrote it down, and so does not confirm it. */
    RECORDER,
    /** Divided it over several orders, and so does not confirm it. */
    DIVIDER,
    /** Released an order or sent its goods away, and so does not confirm its money. */
    RELEASER,
    /** Asked for the reversal, and so does not do it. */
    REQUESTER
  }

  /** A receipt from its rows, one for each share. */
  static ReceiptRow of(List<Row> rows) {
    Row row = rows.getFirst();
    List<ShareRow> shares = rows.stream().map(ShareRow::of).toList();
    ShareRow only = shares.size() == 1 ? shares.getFirst() : null;
    BigDecimal asked = asked(shares);
    String barred = row.textOrNull(17);
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
        shares.getFirst().orderNo(),
        row.textOrNull(10),
        row.textOrNull(11),
        only == null ? null : only.part(),
        asked,
        asked == null ? null : row.amount(3).subtract(asked),
        row.time(12),
        row.timeOrNull(13),
        row.timeOrNull(14),
        row.timeOrNull(15),
        row.textOrNull(16),
        barred == null ? null : Duty.valueOf(barred),
        row.number(18),
        shares);
  }

  private static @Nullable BigDecimal asked(List<ShareRow> shares) {
    return shares.stream()
        .map(ShareRow::asked)
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }
}
