package org.gendan.benchmarks.site;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gendan.launcher.machine.Problem;

/**
 * After a load the books must be right, or its figures are worth nothing: a fact that was lost is
 * quickly dealt with.
 */
public final class Verified {

  private static final List<String> EMPTY = List.of("outbox", "inbox_parked", "inbox_poison");

  private final Databases databases;

  public Verified(Databases databases) {
    this.databases = databases;
  }

  /** Fails with everything that is wrong. */
  public void require() throws SQLException {
    List<String> wrong = new ArrayList<>();
    for (String database : Databases.ofServices()) {
      for (String table : EMPTY) {
        long rows = databases.number(database, "select count(*) from " + table);
        if (rows > 0) {
          wrong.add(rows + " rows in " + table + " of " + database);
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw Problem.said("The load left the books wrong: " + String.join(", ", wrong));
    }
  }
}
