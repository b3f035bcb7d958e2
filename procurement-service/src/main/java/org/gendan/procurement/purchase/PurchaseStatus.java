package org.gendan.procurement.purchase;

import java.util.Set;

/** The life of a purchase order (采购单状态). Transitions are listed here and nowhere else. */
public enum PurchaseStatus {
  /** Written, may still grow (草稿). */
  DRAFT,
  /** Somebody else agreed (已审批). */
  APPROVED,
  /** The supplier has it (已下单). */
  SENT,
  /** The supplier promised a date (已确认). */
  ACKNOWLEDGED,
  /** Some of it came (部分到货). */
  PARTLY_RECEIVED,
  /** All of it came (已到货). */
  RECEIVED,
  /** Put away (已关闭). */
  CLOSED,
  /** Called off before anything came (已取消). */
  CANCELLED,
  /** The rest was given up (短交关闭). */
  SHORT_CLOSED;

  Set<PurchaseStatus> next() {
    return switch (this) {
      case DRAFT -> Set.of(APPROVED, CANCELLED);
      case APPROVED -> Set.of(SENT, CANCELLED);
      case SENT -> Set.of(ACKNOWLEDGED, CANCELLED);
      case ACKNOWLEDGED -> Set.of(PARTLY_RECEIVED, RECEIVED, CANCELLED);
      case PARTLY_RECEIVED -> Set.of(PARTLY_RECEIVED, RECEIVED, SHORT_CLOSED);
      case RECEIVED -> Set.of(CLOSED);
      case CLOSED, CANCELLED, SHORT_CLOSED -> Set.of();
    };
  }

  boolean canBecome(PurchaseStatus next) {
    return next().contains(next);
  }

  /** True once the supplier has heard of it. */
  boolean isKnownToSupplier() {
    return this != DRAFT && this != APPROVED;
  }

  /** True while the supplier owes goods that it gave a date for. */
  boolean isPromised() {
    return this == ACKNOWLEDGED || this == PARTLY_RECEIVED;
  }
}
