package org.gendan.platform.sql;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells when the database gave up a transaction that met others on its way. It did nothing wrong:
 * the same once more may well succeed.
 */
public final class Contention {

  /** Serialization failure and deadlock, PostgreSQL appendix A. */
  private static final Set<String> STATES = Set.of("40001", "40P01");

  private static final int DEEPEST_CAUSE = 20;

  private Contention() {}

  /** True when this, or what caused it, was such a meeting. */
  public static boolean ended(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
