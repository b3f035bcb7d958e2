package org.gendan.benchmarks.scenario;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gendan.benchmarks.floor.Replay;
import org.gendan.benchmarks.floor.Written;
import org.gendan.benchmarks.load.Callers;
import org.gendan.benchmarks.load.Load;
import org.gendan.benchmarks.load.Reply;
import org.gendan.benchmarks.load.Run;
import org.gendan.benchmarks.report.Figure;
import org.gendan.benchmarks.report.Figures;
import org.gendan.benchmarks.site.Databases;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/** Orders are written down over HTTP. */
public final class Intake implements Scenario {

  private static final List<Integer> CONNECTIONS = List.of(1, 4, 16);
  private static final double CALM = 0.6;
  private static final int MOST_LINES = 3;
  private static final int PIECES = 2000;

  /** What readers write after an intake; the relay's log stands for the outbox. */
  private static final List<String> AFTERWARDS =
      List.of("inbox", "timeline_entries", "order_axes", "outbox", "outbox_lanes");

  private static final String LOG = "published_events";

  @Override
  public String name() {
    return "intake";
  }

  @Override
  public String measures() {
    return "orders of 1 to 3 lines written down over HTTP, each durable when it is answered:"
        + " how many go through, and how long one takes at 60 % of that";
  }

  @Override
  public String floor() {
    return "the same rows by prepared JDBC into the same PostgreSQL, one commit for the order and"
        + " one for its event's move to the log; and everything in one commit";
  }

  @Override
  public void run(Bench bench, Figures figures) throws SQLException {
    Duration time = bench.plan().time();
    bench.load().closed(4, bench.plan().warmUp(), request(bench, "warm", figures));
    bench.settle();
    long since = bench.databases().now();
    long orders = 0;
    Map<Integer, Run> full = new LinkedHashMap<>();
    Map<Integer, Run> calm = new LinkedHashMap<>();
    for (int connections : CONNECTIONS) {
      Run run =
          bench.load().closed(connections, time, request(bench, "full" + connections, figures));
      Bench.tellEffort(figures, connections + " connections, as fast as it goes", run);
      bench.settle();
      double rate = run.perSecond() * CALM;
      Run at60 =
          bench
              .load()
              .open(
                  rate,
                  connections,
                  time,
                  bench.plan().seed(),
                  request(bench, "calm" + connections, figures));
      Bench.tellEffort(figures, "%d connections, %.0f/s".formatted(connections, rate), at60);
      bench.settle();
      full.put(connections, run);
      calm.put(connections, at60);
      orders += run.done() + at60.done();
    }
    Floors floors = Floors.of(bench.databases(), since, orders);
    for (int connections : CONNECTIONS) {
      tell(figures, connections, full, calm, floors);
    }
  }

  private void tell(
      Figures figures,
      int connections,
      Map<Integer, Run> full,
      Map<Integer, Run> calm,
      Floors floors)
      throws SQLException {
    String name = connections == 1 ? "1 connection" : connections + " connections";
    double value = java.util.Objects.requireNonNull(full.get(connections)).perSecond();
    double two = floors.twoCommits().perSecond(connections);
    double one = floors.oneCommit().perSecond(connections);
    figures.add(
        Figure.of(name(), name + ", floor two commits", "orders/s", value)
            .beside(two)
            .atLeastOfFloor(0.6));
    figures.add(Figure.of(name(), name + ", floor one commit", "orders/s", value).beside(one));
    Run at60 = java.util.Objects.requireNonNull(calm.get(connections));
    for (double percentile : new double[] {50, 95, 99}) {
      figures.add(
          Figure.of(
                  name(),
                  "%s, p%.0f at 60 %%".formatted(name, percentile),
                  "ms",
                  at60.millis(percentile))
              .beside(1000.0 * connections / two));
    }
  }

  /** An order's rows again, in one commit or in two. */
  private record Floors(Replay oneCommit, Replay twoCommits) {

    static Floors of(Databases databases, long since, long orders) throws SQLException {
      databases.recreateFloor();
      List<Written> rows =
          Written.to(
              databases,
              Databases.of("order"),
              since,
              orders,
              (int) Math.min(PIECES, orders),
              AFTERWARDS);
      Written log =
          rows.stream().filter(one -> one.target().endsWith(LOG)).findFirst().orElseThrow();
      List<Written> order = new ArrayList<>(rows);
      return new Floors(
          new Replay(databases, List.of(order)),
          new Replay(databases, List.of(order, List.of(log.again(databases, "_moved")))));
    }
  }

  private static Load.Request request(Bench bench, String run, Figures figures) {
    Forms forms = new Forms(run, bench.plan().seed(), MOST_LINES);
    Callers callers = bench.callers();
    return number -> {
      Reply reply =
          callers.post(
              Service.ORDER,
              "/orders",
              Person.MERCHANDISER,
              "bench:" + run + ":" + number,
              forms.order(number));
      if (!reply.ok()) {
        figures.say("refused: " + reply.sentence());
      }
      return reply.ok();
    };
  }
}
