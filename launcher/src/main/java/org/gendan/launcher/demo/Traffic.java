package org.gendan.launcher.demo;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.gendan.launcher.machine.Problem;

/** How fast something that is counted grows, as of the last look. */
final class Traffic {

  private final LongSupplier counter;
  private long last;
  private long lookedAt = System.nanoTime();
  private volatile long perSecond;

  Traffic(LongSupplier counter) {
    this.counter = counter;
    this.last = count();
  }

  /** Looks again; of looks that follow each other closely only the first counts. */
  synchronized void look() {
    long now = System.nanoTime();
    long passed = now - lookedAt;
    if (passed >= TimeUnit.MILLISECONDS.toNanos(500)) {
      long count = count();
      perSecond = (count - last) * TimeUnit.SECONDS.toNanos(1) / passed;
      last = count;
      lookedAt = now;
    }
  }

  /** While the broker is away nothing grows, and the play goes on. */
  private long count() {
    try {
      return counter.getAsLong();
    } catch (Problem away) {
      return last;
    }
  }

  long perSecond() {
    return perSecond;
  }
}
