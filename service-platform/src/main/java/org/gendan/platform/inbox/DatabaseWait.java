package org.gendan.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.gendan.platform.sql.Statements;
import org.jboss.logging.Logger;

/**
 * Tells a failing record from a failing database. While the database is away nothing is parked: the
 * consumer waits for it, and goes on where it was.
 */
@ApplicationScoped
class DatabaseWait {

  private static final Logger LOG = Logger.getLogger(DatabaseWait.class);
  private static final long FIRST_PAUSE = 200;
  private static final long LONGEST_PAUSE = 5_000;

  private final Statements statements;

  DatabaseWait(Statements statements) {
    this.statements = statements;
  }

  /** Does the work; repeats it as often as it failed because the database was away. */
  void whenUp(Runnable work) {
    repeat(work, this::isUp);
  }

  /**
   * Does what nothing but the database can hinder, until it is done. A database that is up again by
   * the time one looks says nothing about the moment before, and a reader that gave up here would
   * read no more.
   */
  void untilDone(Runnable work) {
    repeat(work, () -> false);
  }

  private static void repeat(Runnable work, BooleanSupplier givesUp) {
    long pause = FIRST_PAUSE;
    while (true) {
      try {
        work.run();
        return;
      } catch (RuntimeException e) {
        if (givesUp.getAsBoolean()) {
          throw e;
        }
        LOG.warnf("Waiting %d ms for the database: %s", pause, e);
        sleep(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
  }

  private boolean isUp() {
    try {
      statements.rows("select 1");
      return true;
    } catch (IllegalStateException e) { // no connection, or a dead one
      return false;
    }
  }

  private static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for the database", e);
    }
  }
}
