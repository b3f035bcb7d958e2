package org.gendan.finance.cost;

/** What an order's cost is for (成本类别). */
enum CostKind {
  /** Bought goods that came for the order (材料). */
  MATERIAL,
  /** Work done in outsourced workshops (外协). */
  OUTSOURCING,
  /** Carriage to the customer (运费). */
  FREIGHT
}
