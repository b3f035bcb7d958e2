package org.gendan.procurement.stock;

/** Why stock moved. */
public enum MovementKind {
  /** What was there when we began to count (期初). */
  OPENING,
  /** Came from a supplier (入库). */
  RECEIPT,
  /** Went to a ticket (发料). */
  ISSUE,
  /** Counted differently (盘点调整). */
  ADJUSTMENT,
  /** Went to another plant (调拨). */
  TRANSFER
}
