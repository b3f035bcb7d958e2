package org.gendan.benchmarks.scenario;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gendan.benchmarks.site.Databases;

/**
 * A fact that some service told, as its durable log has it.
 *
 * @param cause id of the fact it is a reaction to; empty for a command
 * @param at when it was written, the last thing before its transaction was committed
 */
record Told(UUID id, String type, String cause, Instant at) {

  private static final String QUERY =
      """
      select id, type, coalesce(headers ->> 'causation', ''), created_at from published_events
      where created_at >= ? order by created_at""";

  /** Everything that all services told since then. */
  static List<Told> since(Databases databases, Instant from) throws SQLException {
    List<Told> told = new ArrayList<>();
    for (String database : Databases.ofServices()) {
      try (Connection connection = databases.connect(database);
          PreparedStatement statement = connection.prepareStatement(QUERY)) {
        statement.setObject(1, from.atOffset(java.time.ZoneOffset.UTC));
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            told.add(
                new Told(
                    rows.getObject(1, UUID.class),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getObject(4, OffsetDateTime.class).toInstant()));
          }
        }
      }
    }
    return told;
  }
}
