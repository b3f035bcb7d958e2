package org.gendan.benchmarks.site;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.gendan.launcher.imports.rest.Pause;
import org.gendan.launcher.stack.ConsumerGroups;

/**
 * Waits until every service has told and heard all there is: nothing left in an outbox, nothing new
 * written for a moment, nothing unread. The next measuring must not pay for the last.
 */
public final class Settled {

  private static final Duration LIMIT = Duration.ofMinutes(15);
  private static final int LOOKS = 4;

  private final Databases databases;
  private final String bootstrap;

  public Settled(Databases databases, String bootstrap) {
    this.databases = databases;
    this.bootstrap = bootstrap;
  }

  /**
   * Returns how long something was still written. A reader in the middle of a long transaction
   * shows nothing in its database, only records it has not done with.
   */
  public Duration await() {
    long began = System.nanoTime();
    long changed = began;
    Map<String, Long> last = Map.of();
    try (ConsumerGroups groups = new ConsumerGroups(bootstrap)) {
      for (int same = 0; same < LOOKS || groups.lag() > 0; ) {
        Map<String, Long> now = look();
        boolean still = now.equals(last) && now.values().stream().noneMatch(value -> value < 0);
        same = still ? same + 1 : 0;
        changed = still ? changed : System.nanoTime();
        last = now;
        if (System.nanoTime() - began > LIMIT.toNanos()) {
          throw new IllegalStateException("The stack does not come to rest: " + now);
        }
        Pause.millis(400);
      }
    }
    return Duration.ofNanos(changed - began);
  }

  /** What each database heard so far; negative while it still has something to tell. */
  private Map<String, Long> look() {
    Map<String, Long> heard = new HashMap<>();
    for (String database : Databases.ofServices()) {
      try (Connection connection = databases.connect(database);
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select case when exists (select from outbox) then -1 else (select count(*) from inbox) end")) {
        rows.next();
        heard.put(database, rows.getLong(1));
      } catch (SQLException e) {
        throw new IllegalStateException("Cannot look into " + database, e);
      }
    }
    return heard;
  }
}
