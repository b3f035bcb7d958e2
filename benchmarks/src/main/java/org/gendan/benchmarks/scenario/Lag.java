package org.gendan.benchmarks.scenario;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.gendan.benchmarks.floor.Echo;
import org.gendan.benchmarks.report.Figure;
import org.gendan.benchmarks.report.Figures;
import org.gendan.benchmarks.site.Databases;

/** From a fact to its effect in each reader. */
public final class Lag implements Scenario {

  /** The effect is there for everybody when the reader's transaction is committed. */
  private static final String QUERY =
      """
      select consumer, event_id, pg_xact_commit_timestamp(xmin) from inbox where received_at >= ?""";

  @Override
  public String name() {
    return "lag";
  }

  @Override
  public String measures() {
    return "from the moment a fact is written until each reader has committed its effect, while whole"
        + " orders come at 60 % of what goes through";
  }

  @Override
  public String floor() {
    return "one record there and back through the same broker with the same settings and rate";
  }

  @Override
  public void run(Bench bench, Figures figures) throws SQLException {
    Chains.Chained calm = bench.chains().calm(bench, figures);
    List<Told> told = Told.since(bench.databases(), calm.began());
    Map<UUID, Instant> written = new HashMap<>();
    told.forEach(fact -> written.put(fact.id(), fact.at()));
    Map<String, Histogram> lags = new TreeMap<>();
    for (String database : Databases.ofServices()) {
      read(bench.databases(), database, calm.began(), written, lags);
    }
    double rate = told.size() / (calm.run().took().toMillis() / 1000.0);
    Histogram echo = Echo.measure(bench.site().bootstrap(), rate, bench.plan().time());
    Histogram all = new Histogram(3);
    lags.values().forEach(all::add);
    tell(figures, "all readers", all, echo);
    lags.forEach((consumer, lag) -> tell(figures, consumer, lag, echo));
  }

  private static void read(
      Databases databases,
      String database,
      Instant from,
      Map<UUID, Instant> written,
      Map<String, Histogram> lags)
      throws SQLException {
    try (Connection connection = databases.connect(database);
        PreparedStatement statement = connection.prepareStatement(QUERY)) {
      statement.setObject(1, from.atOffset(ZoneOffset.UTC));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Instant at = written.get(rows.getObject(2, UUID.class));
          if (at != null) {
            Duration lag =
                Duration.between(at, rows.getObject(3, OffsetDateTime.class).toInstant());
            lags.computeIfAbsent(rows.getString(1), any -> new Histogram(3))
                .recordValue(Math.max(0, lag.toNanos() / 1000));
          }
        }
      }
    }
  }

  private void tell(Figures figures, String what, Histogram lag, Histogram echo) {
    for (double percentile : new double[] {50, 99}) {
      figures.add(
          Figure.of(
                  name(),
                  "%s, p%.0f".formatted(what, percentile),
                  "ms",
                  lag.getValueAtPercentile(percentile) / 1000.0)
              .beside(echo.getValueAtPercentile(percentile) / 1000.0));
    }
  }
}
