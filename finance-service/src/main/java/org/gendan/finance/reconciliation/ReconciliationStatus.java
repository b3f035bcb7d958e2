package org.gendan.finance.reconciliation;

import java.util.Set;

/** The life of a reconciliation (对账状态). Transitions are listed here and nowhere else. */
public enum ReconciliationStatus {
  /** Set up; its figures are those of the ledger as it is (草稿). */
  DRAFT,
  /** Checked by finance and with the customer; its figures are fixed (已发出). */
  SENT,
  /** The customer agrees (已回签). */
  CONFIRMED,
  /** The customer does not agree with some lines (有异议). */
  DISPUTED;

  Set<ReconciliationStatus> next() {
    return switch (this) {
      case DRAFT -> Set.of(SENT);
      case SENT -> Set.of(CONFIRMED, DISPUTED);
      case DISPUTED -> Set.of(CONFIRMED);
      case CONFIRMED -> Set.of();
    };
  }

  boolean canBecome(ReconciliationStatus next) {
    return next().contains(next);
  }
}
