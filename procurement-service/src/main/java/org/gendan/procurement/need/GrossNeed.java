package org.gendan.procurement.need;

import java.math.BigDecimal;

/**
 * So much of a component is needed inside ordered products (毛需求). What customers order of it
 * directly is not counted.
 *
 * @param lowLevelCode the deepest level it is used at; 1 is directly inside an ordered product
 */
record GrossNeed(String productCode, int lowLevelCode, BigDecimal grossNeed) {

  GrossNeed plus(GrossNeed other) {
    return new GrossNeed(
        productCode, Math.max(lowLevelCode, other.lowLevelCode), grossNeed.add(other.grossNeed));
  }

  /** Without trailing zeros, and never in exponent form. */
  GrossNeed plain() {
    BigDecimal shortest = grossNeed.stripTrailingZeros();
    return new GrossNeed(
        productCode, lowLevelCode, shortest.scale() < 0 ? shortest.setScale(0) : shortest);
  }
}
