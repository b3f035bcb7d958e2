package org.gendan.launcher.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.gendan.launcher.imports.rest.Pause;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.stack.ConsumerGroups;
import org.gendan.launcher.stack.StackDatabases;

/** Waits until everything that was told has been sent and read: then counts can be compared. */
public final class Quiet {

  private static final int IN_A_ROW = 3;
  private static final long LOOK_MILLIS = 500;

  private final StackDatabases databases;
  private final String bootstrap;

  public Quiet(StackDatabases databases, String bootstrap) {
    this.databases = databases;
    this.bootstrap = bootstrap;
  }

  /** Returns when it is quiet; a problem says what still moves when it never is. */
  public void await(Duration patience) {
    long limit = System.nanoTime() + patience.toNanos();
    try (ConsumerGroups groups = new ConsumerGroups(bootstrap)) {
      int quiet = 0;
      while (quiet < IN_A_ROW) {
        long waiting = Ports.SERVICES.stream().mapToLong(this::waiting).sum();
        long unread = groups.lag();
        quiet = waiting + unread == 0 ? quiet + 1 : 0;
        if (System.nanoTime() > limit) {
          throw Problem.of("chaos.unquiet", waiting, unread);
        }
        Pause.millis(LOOK_MILLIS);
      }
    }
  }

  private long waiting(String service) {
    String sql = "select (select count(*) from outbox) + (select count(*) from inbox_parked)";
    try (Connection connection = databases.connect(service);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw Problem.of("postgres.sql", service, e).because(e);
    }
  }
}
