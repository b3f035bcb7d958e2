package org.gendan.order.order;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.order.OrderEvent;
import org.jspecify.annotations.Nullable;

/** One product on an order, with the dates that matter to it (订单行). */
@Entity
@Table(name = "order_lines")
class OrderLine {

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "order_id")
  Order order;

  int lineNo;
  String productCode;
  BigDecimal quantity;
  String unit;
  BigDecimal unitPrice;
  LocalDate requestedDate;
  @Nullable LocalDate promisedDate;
  @Nullable String requirements;
  BigDecimal signedQuantity = BigDecimal.ZERO;

  @SuppressWarnings("NullAway.Init")
  protected OrderLine() {}

  OrderLine(UUID id, Order order, int lineNo, OrderCommands.Line line, String unit) {
    this.id = id;
    this.order = order;
    this.lineNo = lineNo;
    this.productCode = line.productCode();
    this.quantity = line.quantity();
    this.unit = unit;
    this.unitPrice = line.unitPrice();
    this.requestedDate = line.requestedDate();
    this.requirements = line.requirements();
  }

  /** Price times quantity, rounded half even to the four decimals money is kept with. */
  BigDecimal amount() {
    return unitPrice.multiply(quantity).setScale(4, RoundingMode.HALF_EVEN);
  }

  boolean isSigned() {
    return signedQuantity.compareTo(quantity) >= 0;
  }

  Order.LineDate date() {
    return new Order.LineDate(id, lineNo, promisedDate);
  }

  OrderEvent.Line fact() {
    return new OrderEvent.Line(
        id,
        lineNo,
        productCode,
        size(),
        requestedDate,
        new Money(unitPrice, order.currency),
        requirements);
  }

  OrderEvent.ReleasedLine released() {
    return new OrderEvent.ReleasedLine(id, lineNo, productCode, size(), due(), requirements);
  }

  /** The day it is due: promised, or asked for while nothing is promised. */
  LocalDate due() {
    return promisedDate == null ? requestedDate : promisedDate;
  }

  private Quantity size() {
    return new Quantity(quantity, unit);
  }
}
