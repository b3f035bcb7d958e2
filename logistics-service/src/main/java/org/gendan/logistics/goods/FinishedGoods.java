package org.gendan.logistics.goods;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * The goods of one order line (成品).
 *
 * @param finished what passed its final inspection and came into the store, in all
 * @param shipped what left the gate, in all; never more than came in
 */
public record FinishedGoods(
    UUID orderId, UUID lineId, String unit, BigDecimal finished, BigDecimal shipped) {

  public BigDecimal inStore() {
    return finished.subtract(shipped);
  }
}
