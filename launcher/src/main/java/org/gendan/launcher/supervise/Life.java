package org.gendan.launcher.supervise;

import java.time.Duration;
import org.gendan.launcher.process.Owned;

/**
 * The life of one component. Each state offers only the ways that lead out of it.
 *
 * <pre>
 * Waiting → Starting → Running → Stopped
 *              ↑ ↓        ↓
 *            BackingOff ←─┘
 * </pre>
 */
sealed interface Life {

  /** How often it had to be started again. */
  int restarts();

  /** Stopping is possible from everywhere. */
  default Stopped toStopped() {
    return new Stopped(restarts());
  }

  /** Its turn has not come. */
  record Waiting() implements Life {
    @Override
    public int restarts() {
      return 0;
    }

    Starting toStarting() {
      return new Starting(0, 0);
    }
  }

  /** Its process runs or is about to; it does not answer yet. */
  record Starting(int restarts, int failures) implements Life {
    Running toRunning(Owned process) {
      return new Running(restarts, failures, process);
    }

    BackingOff toBackingOff(String reason) {
      return new BackingOff(restarts, failures + 1, reason);
    }
  }

  /** It answers. */
  record Running(int restarts, int failures, Owned process) implements Life {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    /** One that ran well for a while starts its count of failures anew. */
    BackingOff toBackingOff(Duration ran, String reason) {
      boolean ranWell = ran.compareTo(LONG_ENOUGH) > 0;
      return new BackingOff(restarts, ranWell ? 1 : failures + 1, reason);
    }
  }

  /** It ended by itself; the next try waits a little longer each time, up to a bound. */
  record BackingOff(int restarts, int failures, String reason) implements Life {
    static final Duration LONGEST = Duration.ofSeconds(2);

    Duration delay() {
      Duration delay = Duration.ofMillis(250L << Math.min(failures - 1, 10));
      return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    Starting toStarting() {
      return new Starting(restarts + 1, failures);
    }
  }

  /** Ended on purpose. */
  record Stopped(int restarts) implements Life {}
}
