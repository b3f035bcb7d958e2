package org.gendan.finance.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.contracts.finance.PaymentEvent.PaymentReversed;

/** So much of a receipt for one order (收款份额). All shares of a receipt make its amount. */
@Entity
@Table(name = "receipt_shares")
class ReceiptShare {

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "receipt_id")
  Receipt receipt;

  int shareNo;
  UUID orderId;
  BigDecimal amount;
  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected ReceiptShare() {}

  ReceiptShare(Receipt receipt, int shareNo, UUID id, UUID orderId, BigDecimal amount) {
    this.receipt = receipt;
    this.shareNo = shareNo;
    this.id = id;
    this.orderId = orderId;
    this.amount = amount;
  }

  PaymentConfirmed confirmed(String by) {
    return new PaymentConfirmed(orderId, receipt.id, money(), receipt.bankReference, by);
  }

  PaymentReversed reversed(String reason) {
    return new PaymentReversed(orderId, receipt.id, money(), reason);
  }

  Money money() {
    return new Money(amount, receipt.currency);
  }
}
