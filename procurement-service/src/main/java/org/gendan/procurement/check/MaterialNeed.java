package org.gendan.procurement.check;

import java.math.BigDecimal;

/** What an order takes of one material, and how far that is (物料需求). */
public record MaterialNeed(
    String materialCode, String unit, BigDecimal needed, BigDecimal reserved, BigDecimal issued) {

  public BigDecimal missing() {
    return needed.subtract(reserved).subtract(issued);
  }
}
