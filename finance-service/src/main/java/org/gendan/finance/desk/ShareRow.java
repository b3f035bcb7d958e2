package org.gendan.finance.desk;

import java.math.BigDecimal;
import java.util.UUID;
import org.gendan.finance.account.PartKind;
import org.gendan.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What of a receipt is for one order, with the part of its plan that it begins to fill.
 *
 * @param part null when no part of the order asks for money in this currency
 * @param asked how much that part misses without this share
 * @param difference the share less {@code asked}; below zero when the part stays open
 */
record ShareRow(
    UUID orderId,
    @Nullable String orderNo,
    BigDecimal amount,
    @Nullable PartKind part,
    @Nullable BigDecimal asked,
    @Nullable BigDecimal difference) {

  static ShareRow of(Row row) {
    String part = row.textOrNull(22);
    BigDecimal asked = row.amountOrNull(23);
    return new ShareRow(
        row.id(19),
        row.textOrNull(20),
        row.amount(21),
        part == null ? null : PartKind.valueOf(part),
        asked,
        asked == null ? null : row.amount(21).subtract(asked));
  }
}
