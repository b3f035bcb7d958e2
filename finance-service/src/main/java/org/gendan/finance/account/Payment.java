package org.gendan.finance.account;

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

/**
 * The share of a confirmed receipt, as it counts for its order (到账); a reversed one stays and
 * counts nothing.
 */
@Entity
@Table(name = "payments")
public class Payment {

  @Id UUID shareId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "order_id")
  OrderAccount account;

  UUID receiptId;
  int paymentNo;
  BigDecimal amount;
  String currency;
  boolean reversed;
  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected Payment() {}

  Payment(OrderAccount account, int paymentNo, UUID shareId, UUID receiptId, Money money) {
    this.account = account;
    this.paymentNo = paymentNo;
    this.shareId = shareId;
    this.receiptId = receiptId;
    this.amount = money.amount();
    this.currency = money.currency();
  }

  BigDecimal counted() {
    return reversed ? BigDecimal.ZERO : amount;
  }
}
