package org.gendan.finance.account;

import java.util.Set;

/** The life of one part of a payment plan (分期状态). Transitions are listed here and nowhere else. */
public enum PartStatus {
  /** In the plan; the customer was not asked yet (已计划). */
  PLANNED,
  /** The customer was asked to pay (已通知). */
  NOTIFIED,
  /** Some of its money is here (部分到账). */
  PARTLY_MET,
  /** All of its money is here (已到账). */
  MET,
  /** Its money was here and was taken back (已失效). */
  LOST,
  /** The order was called off; nobody asks for it any more (已作废). */
  DROPPED;

  Set<PartStatus> next() {
    return switch (this) {
      case PLANNED -> Set.of(NOTIFIED, PARTLY_MET, MET, DROPPED);
      case NOTIFIED -> Set.of(PARTLY_MET, MET, DROPPED);
      case PARTLY_MET -> Set.of(MET, LOST, DROPPED);
      case MET -> Set.of(LOST, DROPPED);
      case LOST -> Set.of(PARTLY_MET, MET, DROPPED);
      case DROPPED -> Set.of();
    };
  }

  boolean canBecome(PartStatus next) {
    return next().contains(next);
  }

  /** Money of it is missing, and somebody still wants it. */
  public boolean isOpen() {
    return this != MET && this != DROPPED;
  }
}
