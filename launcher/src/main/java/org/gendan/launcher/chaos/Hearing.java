package org.gendan.launcher.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.gendan.launcher.imports.rest.Pause;
import org.gendan.launcher.stack.StackDatabases;

/** Whether what the customer service told has had its effect in another service. */
final class Hearing {

  /** Who listens to customers, service by service. */
  private static final Map<String, String> CONSUMERS =
      Map.of(
          "order", "order.parties", "finance", "finance.terms", "logistics", "logistics.transit");

  private static final String TOLD =
      """
      select id from (select id, aggregate_version from outbox where aggregateid = ?
        union all select id, aggregate_version from published_events where aggregateid = ?) e
      order by aggregate_version desc limit 1""";
  private static final String HEARD =
      "select event_id from inbox where event_id = ?::uuid and consumer = ?";
  private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
  private static final long LOOK_MILLIS = 25;

  private final StackDatabases databases;

  Hearing(StackDatabases databases) {
    this.databases = databases;
  }

  /** Waits until the last fact about this customer is heard; false when it never is. */
  boolean heard(String customerId, String service) {
    String consumer = CONSUMERS.getOrDefault(service, "");
    long limit = System.nanoTime() + PATIENCE;
    try {
      String id = one("customer", TOLD, customerId, customerId);
      while (one(service, HEARD, id, consumer).isEmpty()) {
        if (System.nanoTime() > limit) {
          return false;
        }
        Pause.millis(LOOK_MILLIS);
      }
      return true;
    } catch (SQLException e) {
      return false; // the database is away: exactly what a probe must notice
    }
  }

  private String one(String service, String sql, String... parameters) throws SQLException {
    try (Connection connection = databases.connect(service);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }
}
