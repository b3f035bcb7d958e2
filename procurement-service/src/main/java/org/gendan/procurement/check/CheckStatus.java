package org.gendan.procurement.check;

import java.util.Set;

/** Where the material check of an order stands (物料核查状态). Moves are listed here and nowhere else. */
public enum CheckStatus {
  /** Asked for, not answered yet: a product of the order is not known here (待核查). */
  REQUESTED,
  /** Something is missing and nobody promised when it comes (缺料). */
  SHORT,
  /** Something is missing, and for all of it there is a date (已排期). */
  DATED,
  /** Everything is set aside or issued (齐料). */
  COMPLETE,
  /** The order needs nothing any more (已关闭). */
  CLOSED;

  Set<CheckStatus> next() {
    return switch (this) {
      case REQUESTED -> Set.of(SHORT, DATED, COMPLETE, CLOSED);
      case SHORT -> Set.of(DATED, COMPLETE, CLOSED);
      case DATED -> Set.of(SHORT, COMPLETE, CLOSED);
      case COMPLETE -> Set.of(CLOSED);
      case CLOSED -> Set.of();
    };
  }

  boolean canBecome(CheckStatus next) {
    return next().contains(next);
  }
}
