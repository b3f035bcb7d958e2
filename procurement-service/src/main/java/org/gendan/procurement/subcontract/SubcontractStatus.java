package org.gendan.procurement.subcontract;

import java.util.Set;

/** The life of an outsourced order (外协加工单状态). Transitions are listed here and nowhere else. */
enum SubcontractStatus {
  /** Written, not told to the workshop (草稿). */
  DRAFT,
  /** The workshop was asked (已下发). */
  SENT,
  /** The workshop promised a date (已接单). */
  ACCEPTED,
  /** The workshop works on it (加工中). */
  IN_PROCESS,
  /** Some of it came back (部分回厂). */
  PARTLY_RETURNED,
  /** All of it came back (已回厂). */
  RETURNED,
  /** The fee is agreed (已关闭). */
  CLOSED,
  /** The workshop declined (已拒绝). */
  REFUSED,
  /** Called off (已取消). */
  CANCELLED;

  Set<SubcontractStatus> next() {
    return switch (this) {
      case DRAFT -> Set.of(SENT, CANCELLED);
      case SENT -> Set.of(ACCEPTED, REFUSED, CANCELLED);
      case ACCEPTED -> Set.of(IN_PROCESS, PARTLY_RETURNED, RETURNED, REFUSED, CANCELLED);
      case IN_PROCESS -> Set.of(IN_PROCESS, PARTLY_RETURNED, RETURNED, CANCELLED);
      case PARTLY_RETURNED -> Set.of(PARTLY_RETURNED, RETURNED, CANCELLED);
      case RETURNED -> Set.of(CLOSED);
      case CLOSED, REFUSED, CANCELLED -> Set.of();
    };
  }

  boolean canBecome(SubcontractStatus next) {
    return next().contains(next);
  }
}
