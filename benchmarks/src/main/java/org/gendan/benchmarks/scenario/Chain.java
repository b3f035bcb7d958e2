package org.gendan.benchmarks.scenario;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gendan.benchmarks.floor.Replay;
import org.gendan.benchmarks.floor.Written;
import org.gendan.benchmarks.report.Figure;
import org.gendan.benchmarks.report.Figures;
import org.gendan.benchmarks.site.Databases;

/** Whole orders through all six services. */
public final class Chain implements Scenario {

  private static final int PIECES = 1000;
  private static final int CLIENTS = 4;

  @Override
  public String name() {
    return "chain";
  }

  @Override
  public String measures() {
    return "orders of one line from the first call to the archive through six services, deposit and"
        + " balance paid, made, inspected, shipped and signed: 26 requests each, driver included";
  }

  @Override
  public String floor() {
    return "every row that one such order leaves in six databases, in one commit, 4 clients, nothing"
        + " else running";
  }

  @Override
  public void run(Bench bench, Figures figures) throws SQLException {
    Chains.Chained full = bench.chains().full(bench, figures);
    long orders = full.run().done();
    bench.databases().recreateFloor();
    List<Written> rows = new ArrayList<>();
    for (String database : Databases.ofServices()) {
      rows.addAll(
          Written.to(
              bench.databases(),
              database,
              full.since(),
              orders,
              (int) Math.min(PIECES, orders),
              List.of("outbox_lanes")));
    }
    long written = rows.stream().mapToLong(Written::rows).sum();
    double floor = new Replay(bench.databases(), List.of(rows)).perSecond(CLIENTS);
    figures.say(
        "an order leaves %.0f rows in %d tables".formatted((double) written / orders, rows.size()));
    double value = full.run().perSecond();
    figures.add(
        Figure.of(name(), "whole orders, share of the floor", "orders/s", value)
            .beside(floor)
            .atLeastOfFloor(0.15));
    figures.add(Figure.of(name(), "whole orders", "orders/s", value).atLeast(60));
    figures.add(
        Figure.of(name(), "at rest after the last order", "s", full.drained().toMillis() / 1e3));
  }
}
