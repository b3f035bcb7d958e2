package org.gendan.launcher.demo;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.gendan.launcher.imports.rest.Pause;
import org.gendan.launcher.machine.Problem;

/** Whether the services still have something to tell each other. */
final class Rest {

  /** So long after a fact at the latest it stands in every view. */
  static final long SEEN_BY_ALL = 220;

  /** So long a pause and most of what follows from a command has followed. */
  static final long MOSTLY_OVER = 60;

  private static final int PATIENCE = 4;

  private final LongSupplier told;
  private long last = -1;
  private long since = System.nanoTime();

  /**
   * @param told counts the facts so far
   */
  Rest(LongSupplier told) {
    this.told = told;
  }

  /** True when nothing was told for so long. */
  boolean isCalm(long millis) {
    try {
      long now = told.getAsLong();
      if (now != last) {
        last = now;
        since = System.nanoTime();
      }
    } catch (Problem brokerAway) {
      since = System.nanoTime(); // what waits for it will be told when it is back
    }
    return System.nanoTime() - since >= TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /** Waits until nothing was told for so long, but not much longer. */
  void await(long millis) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis * PATIENCE);
    while (!isCalm(millis) && System.nanoTime() < until) {
      Pause.millis(MOSTLY_OVER);
    }
  }
}
