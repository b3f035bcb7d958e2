package org.gendan.benchmarks.site;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.gendan.launcher.imports.rest.Pause;

/**
 * Waits until every service has told and heard all there is: nothing left in an outbox, and nothing
 * new written for a moment. The next measuring must not pay for the last.
 */
public final class Settled {

  private static final Duration LIMIT = Duration.ofMinutes(15);
  private static final int LOOKS = 4;

  private final Databases databases;

  public Settled(Databases databases) {
    this.databases = databases;
  }

  /** Returns how long it took. */
  public Duration await() {
    long began = System.nanoTime();
    Map<String, Long> last = Map.of();
    for (int same = 0; same < LOOKS; ) {
      Map<String, Long> now = look();
      same = now.equals(last) && now.values().stream().noneMatch(value -> value < 0) ? same + 1 : 0;
      last = now;
      if (System.nanoTime() - began > LIMIT.toNanos()) {
        throw new IllegalStateException("The stack does not come to rest: " + now);
      }
      Pause.millis(400);
    }
    return Duration.ofNanos(System.nanoTime() - began - LOOKS * 400_000_000L);
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
