package org.gendan.launcher.demo;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How fast something that is counted grows, as of the last look. */
final class Traffic {

  private final LongSupplier counter;
  private long last;
  private long lookedAt = System.nanoTime();
  private volatile long perSecond;

  Traffic(LongSupplier counter) {
    this.counter = counter;
    this.last = counter.getAsLong();
  }

  /** Looks again; of looks that follow each other closely only the first counts. */
  synchronized void look() {
    long now = System.nanoTime();
    long passed = now - lookedAt;
    if (passed >= TimeUnit.MILLISECONDS.toNanos(500)) {
      long count = counter.getAsLong();
      perSecond = (count - last) * TimeUnit.SECONDS.toNanos(1) / passed;
      last = count;
      lookedAt = now;
    }
  }

  long perSecond() {
    return perSecond;
  }
}
