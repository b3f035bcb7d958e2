package org.gendan.production.ticket;

import java.util.Set;

/**
 * The life of one step (工序状态). A step that was done is ready again when a replacement (补单) reaches
 * it.
 */
public enum StepStatus {
  /** Nothing has come in yet (等待). */
  WAITING,
  /** There is something to work on (可开工). */
  READY,
  /** Worked on, here or at a workshop (进行中). */
  RUNNING,
  /** Everything that will come was worked on and passed (完成). */
  DONE;

  Set<StepStatus> next() {
    return switch (this) {
      case WAITING -> Set.of(READY);
      case READY -> Set.of(RUNNING);
      case RUNNING -> Set.of(READY, DONE);
      case DONE -> Set.of(READY);
    };
  }

  boolean canBecome(StepStatus next) {
    return next().contains(next);
  }
}
