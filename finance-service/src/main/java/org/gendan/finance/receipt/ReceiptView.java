package org.gendan.finance.receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as people see it.
 *
 * @param orderId the order it was written down for
 * @param shares what of it is for which order; one, until it is divided
 */
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
    @Nullable String dividedBy,
    List<ShareView> shares,
    int version) {

  /** So much of it for one order. */
  public record ShareView(UUID orderId, BigDecimal amount) {

    static ShareView of(ReceiptShare share) {
      return new ShareView(share.orderId, share.amount);
    }
  }

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
        receipt.dividedBy,
        receipt.shares.stream().map(ShareView::of).toList(),
        receipt.version);
  }
}
