package org.gendan.production.slot;

import java.util.Set;

/** The life of a slot offer (排产回复). A new round of the review begins it anew. */
public enum OfferState {
  /**
   * Asked about; while it stays so, it fits nowhere inside the horizon: a planner must act (排不下).
   */
  UNPLACED,
  /** Hours are kept for some days (已回复). */
  OPEN,
  /** The customer confirmed; hours are kept until release (已锁定). */
  FIRM,
  /** A ticket has the hours now (已转通知单). */
  TAKEN,
  /** Nobody confirmed in time; the hours are free again (已过期). */
  EXPIRED,
  /** The order will not be made, or was asked about anew (已撤回). */
  WITHDRAWN;

  Set<OfferState> next() {
    return switch (this) {
      case UNPLACED -> Set.of(OPEN, WITHDRAWN);
      case OPEN -> Set.of(FIRM, TAKEN, EXPIRED, WITHDRAWN);
      case FIRM -> Set.of(TAKEN, WITHDRAWN);
      case TAKEN, EXPIRED, WITHDRAWN -> Set.of();
    };
  }

  boolean canBecome(OfferState next) {
    return next().contains(next);
  }

  /** True while hours are booked for it. */
  boolean keepsHours() {
    return this == OPEN || this == FIRM;
  }
}
