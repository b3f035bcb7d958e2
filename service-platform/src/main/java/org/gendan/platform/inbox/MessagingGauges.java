package org.gendan.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** What waits: outbox rows, parked keys and poison records, as gauges. */
@Singleton
class MessagingGauges {

  private final DataSource database;
  private final AtomicLong outbox;
  private final AtomicLong parked;
  private final AtomicLong poison;

  MessagingGauges(DataSource database, MeterRegistry meters) {
    this.database = database;
    this.outbox = meters.gauge("gendan.outbox.waiting", new AtomicLong());
    this.parked = meters.gauge("gendan.inbox.parked.keys", new AtomicLong());
    this.poison = meters.gauge("gendan.inbox.poison", new AtomicLong());
  }

  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void measure() throws SQLException {
    String sql =
        """
        select (select count(*) from outbox), (select count(distinct (consumer, key)) from inbox_parked),
               (select count(*) from inbox_poison)""";
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      outbox.set(row.getLong(1));
      parked.set(row.getLong(2));
      poison.set(row.getLong(3));
    }
  }
}
