package org.gendan.procurement.subcontract;

import java.math.BigDecimal;

/**
 * What came back, as counted.
 *
 * @param rework goes back to the workshop; it is counted once more when it returns
 */
record Counted(BigDecimal good, BigDecimal rework, BigDecimal scrap) {

  BigDecimal all() {
    return good.add(rework).add(scrap);
  }
}
