package org.gendan.order.order;

import java.util.Set;

/**
 * The life of a customer order (订单状态). Transitions are listed here and nowhere else. A held order
 * remembers where it was and goes back there.
 */
public enum OrderStatus {
  /** Written down, not yet asked about (草稿). */
  DRAFT,
  /** Departments are asked whether and when (评审中). */
  REVIEWING,
  /** The customer has our date (已回复). */
  REPLIED,
  /** The customer agreed; the total is fixed (已确认). */
  CONFIRMED,
  /** Departments work on it (已下达). */
  RELEASED,
  /** Everything was signed for (已完成). */
  COMPLETED,
  /** Nothing is owed (已结清). */
  SETTLED,
  /** Filed (已归档). */
  ARCHIVED,
  /** Stopped until resumed (挂起). */
  ON_HOLD,
  /** We declined it (已拒绝). */
  REJECTED,
  /** Called off (已取消). */
  CANCELLED;

  Set<OrderStatus> next() {
    return switch (this) {
      case DRAFT -> Set.of(REVIEWING, ON_HOLD, REJECTED, CANCELLED);
      case REVIEWING -> Set.of(REPLIED, ON_HOLD, REJECTED, CANCELLED);
      case REPLIED -> Set.of(CONFIRMED, REVIEWING, ON_HOLD, CANCELLED);
      case CONFIRMED -> Set.of(RELEASED, ON_HOLD, CANCELLED);
      case RELEASED -> Set.of(COMPLETED, ON_HOLD, CANCELLED);
      case COMPLETED -> Set.of(SETTLED);
      case SETTLED -> Set.of(COMPLETED, ARCHIVED);
      case ON_HOLD -> Set.of(DRAFT, REVIEWING, REPLIED, CONFIRMED, RELEASED, CANCELLED);
      case ARCHIVED, REJECTED, CANCELLED -> Set.of();
    };
  }

  /** True when the graph allows the move; reactions that may come late ask before they act. */
  boolean canBecome(OrderStatus next) {
    return next().contains(next);
  }
}
