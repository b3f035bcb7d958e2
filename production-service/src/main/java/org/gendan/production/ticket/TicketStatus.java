package org.gendan.production.ticket;

import java.util.Set;

/**
 * The life of a production ticket (通知单状态). Transitions are listed here and nowhere else. A paused
 * ticket can finish, because work that an outsourced workshop gives back meanwhile still counts.
 */
public enum TicketStatus {
  /** Known, but no hours found for it (待排产). */
  PLANNED,
  /** Hours are kept for it (已排产). */
  SLOTTED,
  /** The plant was told (已下达). */
  ISSUED,
  /** The plant acknowledged (已接单). */
  ACCEPTED,
  /** Work goes on (生产中). */
  RUNNING,
  /** Work is stopped, with a cause (暂停). */
  PAUSED,
  /** The last goods passed (已完工). */
  FINISHED,
  /** Filed with its order (已关闭). */
  CLOSED,
  /** Called off (已取消). */
  CANCELLED;

  Set<TicketStatus> next() {
    return switch (this) {
      case PLANNED -> Set.of(SLOTTED, CANCELLED);
      case SLOTTED -> Set.of(ISSUED, CANCELLED);
      case ISSUED -> Set.of(ACCEPTED, CANCELLED);
      case ACCEPTED -> Set.of(RUNNING, CANCELLED);
      case RUNNING -> Set.of(PAUSED, FINISHED, CANCELLED);
      case PAUSED -> Set.of(RUNNING, FINISHED, CANCELLED);
      case FINISHED -> Set.of(CLOSED);
      case CLOSED, CANCELLED -> Set.of();
    };
  }

  /** True when the graph allows the move; reactions that may come late ask before they act. */
  boolean canBecome(TicketStatus next) {
    return next().contains(next);
  }

  /** True while work is under way, even if it is stopped for the moment. */
  public boolean isUnderWay() {
    return this == RUNNING || this == PAUSED;
  }
}
