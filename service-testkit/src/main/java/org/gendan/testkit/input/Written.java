package org.gendan.testkit.input;

import java.util.concurrent.TimeUnit;
import org.gendan.testkit.TestDatabase;

/** How much the service has told, remembered and audited so far. */
record Written(long facts, long answers, long changes) {

  private static final int LONGEST_WAIT = 100;

  /** Counted when nothing is on its way any more. */
  static Written whenQuiet() {
    Written last = now();
    for (int i = 0; i < LONGEST_WAIT; i++) {
      pause();
      Written next = now();
      if (next.equals(last)) {
        return next;
      }
      last = next;
    }
    throw new AssertionError("The service never comes to rest: " + last);
  }

  private static Written now() {
    String sql =
        """
        select (select count(*) from outbox) + (select count(*) from published_events),
               (select count(*) from idempotency_keys), (select count(*) from audit)""";
    return TestDatabase.rows(
            sql, row -> new Written(row.getLong(1), row.getLong(2), row.getLong(3)))
        .getFirst();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
