package org.gendan.finance.account;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent;
import org.jspecify.annotations.Nullable;

/**
 * One order line with what became of its goods (订单行进度). Made by the first fact about it; quantity
 * and price are null until the order's confirmation is heard.
 */
@Entity
@Table(name = "account_lines")
class AccountLine {

  @Id UUID lineId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "order_id")
  OrderAccount account;

  @Nullable BigDecimal quantity;
  @Nullable BigDecimal amount;
  BigDecimal finished = BigDecimal.ZERO;
  BigDecimal shipped = BigDecimal.ZERO;
  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected AccountLine() {}

  AccountLine(OrderAccount account, UUID lineId) {
    this.account = account;
    this.lineId = lineId;
  }

  void ordered(OrderEvent.Line line) {
    quantity = line.quantity().value();
    amount = line.unitPrice().amount().multiply(quantity).setScale(4, RoundingMode.HALF_EVEN);
  }

  void finish(BigDecimal more) {
    finished = finished.add(more);
  }

  void ship(BigDecimal more) {
    shipped = shipped.add(more);
  }

  /** Goods that left were certainly made, even if nobody said so. */
  boolean isMade() {
    return quantity != null && finished.max(shipped).compareTo(quantity) >= 0;
  }

  /**
   * The price of what left; all of the line gives exactly its amount, more than ordered is not
   * billed.
   */
  BigDecimal shippedValue() {
    if (quantity == null || amount == null) {
      return BigDecimal.ZERO;
    }
    return amount.multiply(shipped.min(quantity)).divide(quantity, 4, RoundingMode.HALF_EVEN);
  }
}
