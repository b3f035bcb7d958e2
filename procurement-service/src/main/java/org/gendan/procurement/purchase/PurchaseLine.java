package org.gendan.procurement.purchase;

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
import org.gendan.contracts.Quantity;
import org.gendan.contracts.procurement.PurchaseEvent;
import org.jspecify.annotations.Nullable;

/** One material on a purchase order (采购行). */
@Entity
@Table(name = "purchase_lines")
public class PurchaseLine {

  /**
   * A material to be bought.
   *
   * @param minimum least quantity that the supplier takes an order for
   */
  public record WantedLine(
      String materialCode,
      String unit,
      BigDecimal quantity,
      BigDecimal minimum,
      BigDecimal unitPrice) {}

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "purchase_order_id")
  PurchaseOrder order;

  int lineNo;
  String materialCode;
  String unit;
  BigDecimal quantity;
  BigDecimal unitPrice;
  BigDecimal received = BigDecimal.ZERO;
  BigDecimal rejected = BigDecimal.ZERO;

  @SuppressWarnings("NullAway.Init")
  protected PurchaseLine() {}

  PurchaseLine(UUID id, PurchaseOrder order, int lineNo, WantedLine wanted) {
    this.id = id;
    this.order = order;
    this.lineNo = lineNo;
    this.materialCode = wanted.materialCode();
    this.unit = wanted.unit();
    this.quantity = wanted.quantity().max(wanted.minimum());
    this.unitPrice = wanted.unitPrice();
  }

  public UUID id() {
    return id;
  }

  public String materialCode() {
    return materialCode;
  }

  public String unit() {
    return unit;
  }

  /** What is still to come. */
  public BigDecimal open() {
    return quantity.subtract(received);
  }

  /** Price times quantity, rounded half even to the four decimals money is kept with. */
  BigDecimal value(BigDecimal of) {
    return unitPrice.multiply(of).setScale(4, RoundingMode.HALF_EVEN);
  }

  PurchaseEvent.PurchaseLine fact(@Nullable LocalDate promised) {
    return new PurchaseEvent.PurchaseLine(materialCode, new Quantity(quantity, unit), promised);
  }
}
