package org.gendan.finance.receipt;

import java.util.Set;

/** The life of a receipt (收款状态). Transitions are listed here and nowhere else. */
public enum ReceiptStatus {
  /** Written down; nobody else looked at it yet (已登记). */
  RECORDED,
  /** A second person found the money in the bank (已确认到账). */
  CONFIRMED,
  /** Undone by two people (已冲销). */
  REVERSED,
  /** Written down by mistake (已撤回). */
  WITHDRAWN;

  Set<ReceiptStatus> next() {
    return switch (this) {
      case RECORDED -> Set.of(CONFIRMED, WITHDRAWN);
      case CONFIRMED -> Set.of(REVERSED);
      case REVERSED, WITHDRAWN -> Set.of();
    };
  }

  boolean canBecome(ReceiptStatus next) {
    return next().contains(next);
  }
}
