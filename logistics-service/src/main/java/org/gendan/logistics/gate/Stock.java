package org.gendan.logistics.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gendan.logistics.goods.FinishedGoods;
import org.gendan.logistics.shipment.Shipment;

/**
 * The finished goods of one order and the shipments that want them. Goods that left, or are set
 * aside for a shipment that was cleared, are nobody else's: partial shipments never carry more than
 * was finished.
 */
record Stock(List<FinishedGoods> goods, List<Shipment> shipments) {

  /** True when every line of the shipment is there for it. */
  boolean covers(Shipment shipment) {
    return shipment.quantities().entrySet().stream()
        .allMatch(line -> available(line.getKey(), shipment).compareTo(line.getValue()) >= 0);
  }

  /** How much of a line this shipment could take. */
  BigDecimal available(UUID lineId, Shipment shipment) {
    BigDecimal inStore =
        goods.stream()
            .filter(line -> line.lineId().equals(lineId))
            .map(FinishedGoods::inStore)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return inStore.subtract(setAside(lineId, shipment)).max(BigDecimal.ZERO);
  }

  private BigDecimal setAside(UUID lineId, Shipment exceptFor) {
    return shipments.stream()
        .filter(other -> !other.id().equals(exceptFor.id()) && other.status().claimsGoods())
        .map(other -> other.quantities().getOrDefault(lineId, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
