package org.gendan.logistics.shipment;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.gendan.contracts.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a shipment carries of one order line (发货明细).
 *
 * @param received how much arrived; null until signed for
 * @param damaged how much of that arrived in bad state; null until signed for
 */
@Embeddable
public record ShipmentLine(
    int lineNo,
    String productCode,
    BigDecimal quantity,
    String unit,
    @Nullable BigDecimal received,
    @Nullable BigDecimal damaged) {

  public static ShipmentLine of(int lineNo, String productCode, Quantity quantity) {
    return new ShipmentLine(lineNo, productCode, quantity.value(), quantity.unit(), null, null);
  }

  ShipmentLine of(BigDecimal otherQuantity) {
    return new ShipmentLine(lineNo, productCode, otherQuantity, unit, null, null);
  }

  ShipmentLine signed(BigDecimal arrived, BigDecimal broken) {
    return new ShipmentLine(lineNo, productCode, quantity, unit, arrived, broken);
  }

  /** How much did not arrive. */
  BigDecimal missing() {
    return received == null ? BigDecimal.ZERO : quantity.subtract(received);
  }

  /** How much arrived in bad state. */
  BigDecimal broken() {
    return damaged == null ? BigDecimal.ZERO : damaged;
  }

  /** How much the customer keeps; all of it as long as nobody says otherwise. */
  BigDecimal accepted() {
    return quantity.subtract(missing()).subtract(broken());
  }
}
