package org.gendan.finance.receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A receipt as people see it. */
public record ReceiptView(
    UUID id,
    String receiptNo,
    UUID orderId,
    ReceiptStatus status,
    BigDecimal amount,
    String currency,
    String bankAccount,
    String bankReference,
    LocalDate valueDate,
    @Nullable String payer,
    String recordedBy,
    Instant recordedAt,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt,
    @Nullable String reversalRequestedBy,
    @Nullable String reversalReason,
    @Nullable String closedBy,
    @Nullable Instant closedAt,
    int version) {

  public static ReceiptView of(Receipt receipt) {
    return new ReceiptView(
        receipt.id,
        receipt.receiptNo,
        receipt.orderId,
        receipt.status,
        receipt.amount,
        receipt.currency,
        receipt.bankAccount,
        receipt.bankReference,
        receipt.valueDate,
        receipt.payer,
        receipt.recordedBy,
        receipt.recordedAt,
        receipt.confirmedBy,
        receipt.confirmedAt,
        receipt.reversalRequestedBy,
        receipt.reversalReason,
        receipt.closedBy,
        receipt.closedAt,
        receipt.version);
  }
}
