package org.gendan.finance.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One journal entry as the customer sees it.
 *
 * @param kind the entry's occasion
 * @param documentNo the receipt's or the shipment's number; null where the order is the document
 * @param valueDate when money was there, by the bank
 * @param due billed: the price of goods that left
 * @param received paid; below zero when it went back
 * @param receivable by how much the ledger's receivables grew
 */
public record Movement(
    Instant postedAt,
    String kind,
    UUID orderId,
    @Nullable String orderNo,
    @Nullable String documentNo,
    @Nullable LocalDate valueDate,
    BigDecimal due,
    BigDecimal received,
    BigDecimal receivable) {

  static Movement of(Row row) {
    return new Movement(
        row.time(1),
        row.text(2),
        row.id(3),
        row.textOrNull(4),
        row.textOrNull(5),
        row.dayOrNull(6),
        row.amount(7),
        row.amount(8),
        row.amount(9));
  }

  /** By how much the customer owes more. */
  BigDecimal effect() {
    return due.subtract(received);
  }
}
