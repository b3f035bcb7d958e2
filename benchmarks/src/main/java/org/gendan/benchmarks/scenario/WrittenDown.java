package org.gendan.benchmarks.scenario;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.gendan.benchmarks.site.Databases;

/**
 * When the orders of a run became orders of ours: the commit of the last, as the database noted.
 */
record WrittenDown(long orders, Instant last) {

  private static final String QUERY =
      """
      select count(*), max(pg_xact_commit_timestamp(xmin)) from orders where external_no like ? || '-%'""";

  /**
   * All orders of a run, once everything is at rest.
   *
   * @throws IllegalStateException when fewer became orders than were accepted
   */
  static WrittenDown all(Databases databases, String run, long accepted) throws SQLException {
    try (Connection connection = databases.connect(Databases.of("order"));
        PreparedStatement statement = connection.prepareStatement(QUERY)) {
      statement.setString(1, run);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        long orders = rows.getLong(1);
        if (orders < accepted) {
          throw new IllegalStateException(
              "Of %,d orders that were accepted %,d were written down".formatted(accepted, orders));
        }
        return new WrittenDown(orders, rows.getObject(2, OffsetDateTime.class).toInstant());
      }
    }
  }

  /** How many a second, from the first that was sent to the last that was written down. */
  double perSecond(Instant began) {
    return orders / seconds(began);
  }

  double seconds(Instant from) {
    return Duration.between(from, last).toNanos() / 1e9;
  }
}
