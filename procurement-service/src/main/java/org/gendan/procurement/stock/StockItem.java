package org.gendan.procurement.stock;

import java.math.BigDecimal;
import org.gendan.procurement.stock.Movement.Place;

/** What lies of one material at one plant (库存). */
record StockItem(Place place, String unit, BigDecimal onHand, BigDecimal reserved) {

  BigDecimal free() {
    return onHand.subtract(reserved);
  }
}
