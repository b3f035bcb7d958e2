package org.gendan.benchmarks.scenario;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.gendan.benchmarks.floor.Replay;
import org.gendan.benchmarks.floor.Written;
import org.gendan.benchmarks.load.Heard;
import org.gendan.benchmarks.load.Load;
import org.gendan.benchmarks.load.Run;
import org.gendan.benchmarks.report.Figure;
import org.gendan.benchmarks.report.Figures;
import org.gendan.benchmarks.site.Databases;

/** Orders of a partner's system are accepted in batches. */
public final class Partner implements Scenario {

  private static final List<Integer> CONNECTIONS = List.of(1, 4);
  private static final double WANTED = 500;
  private static final int CHAIN_IN_HAND = 8;
  private static final int PIECES = 100;

  /** Accepting is much quicker than writing down, and each load waits until all is written. */
  private static final int SHARE_OF_TIME = 4;

  /** What becomes of it later; the relay's log stands for the outbox. */
  private static final List<String> AFTERWARDS =
      List.of(
          "inbox",
          "inbox_versions",
          "partner_orders",
          "partner_news",
          "partner_news_heads",
          "webhook_deliveries",
          "outbox",
          "outbox_lanes");

  private static final String LOG = "published_events";

  private record Loaded(Run run, Instant began, Instant ended, WrittenDown down) {

    double perSecond() {
      return run.perSecond() * PartnerSystem.BATCH;
    }
  }

  @Override
  public String name() {
    return "partner";
  }

  @Override
  public String measures() {
    return "orders of 1 to 3 lines that a partner's system places in signed batches of 100, all of a"
        + " batch durable when it is answered, straight at the partner service; how long until the"
        + " last is written down in the order service; then at the wanted 500 a second while whole"
        + " orders run through all services";
  }

  @Override
  public String floor() {
    return "the very rows of a batch by prepared JDBC into the same PostgreSQL, one commit for the"
        + " batch and one for its events' move to the log";
  }

  @Override
  public void run(Bench bench, Figures figures) throws SQLException {
    PartnerSystem system = new PartnerSystem(bench.callers(), bench.plan().seed());
    system.register();
    Duration time = bench.plan().time().dividedBy(SHARE_OF_TIME);
    bench.load().closed(2, time, system.batches("partner-warm", figures));
    bench.settle();
    long since = bench.databases().now();
    long batches = 0;
    Map<Integer, Loaded> loads = new LinkedHashMap<>();
    for (int connections : CONNECTIONS) {
      Loaded loaded = full(bench, figures, system, connections, time);
      batches += loaded.run().done();
      loads.put(connections, loaded);
    }
    Replay floor = floor(bench.databases(), since, batches);
    for (int connections : CONNECTIONS) {
      tell(figures, connections, requireNonNull(loads.get(connections)), floor);
    }
    besideTheChain(bench, figures, system);
  }

  private static Loaded full(
      Bench bench, Figures figures, PartnerSystem system, int connections, Duration time)
      throws SQLException {
    String name = "partner-full" + connections;
    Instant began = Instant.now();
    Run run = bench.load().closed(connections, time, system.batches(name, figures));
    Instant ended = Instant.now();
    Bench.tellEffort(figures, connections + " connections, batches as fast as it goes", run);
    bench.settle();
    return new Loaded(run, began, ended, down(bench, name, run));
  }

  private static WrittenDown down(Bench bench, String name, Run run) throws SQLException {
    return WrittenDown.all(bench.databases(), name, run.done() * PartnerSystem.BATCH);
  }

  private static Replay floor(Databases databases, long since, long batches) throws SQLException {
    databases.recreateFloor();
    int pieces = (int) Math.min(PIECES, batches);
    List<Written> rows =
        Written.to(databases, Databases.of("partner"), since, batches, pieces, AFTERWARDS);
    Written log = rows.stream().filter(one -> one.target().endsWith(LOG)).findFirst().orElseThrow();
    return new Replay(databases, List.of(rows, List.of(log.again(databases, "_moved"))));
  }

  private void tell(Figures figures, int connections, Loaded loaded, Replay floor)
      throws SQLException {
    String name = connections == 1 ? "1 connection" : connections + " connections";
    double batches = floor.perSecond(connections);
    figures.add(
        Figure.of(name(), name + ", accepted", "orders/s", loaded.perSecond())
            .beside(batches * PartnerSystem.BATCH)
            .atLeast(WANTED));
    percentiles(figures, name, loaded.run(), 1000.0 * connections / batches);
    writtenDown(figures, name, loaded);
  }

  private void percentiles(Figures figures, String name, Run run, double floor) {
    for (double percentile : new double[] {50, 95, 99}) {
      figures.add(
          Figure.of(
                  name(),
                  "%s, a batch, p%.0f".formatted(name, percentile),
                  "ms",
                  run.millis(percentile))
              .beside(floor));
    }
  }

  private void writtenDown(Figures figures, String name, Loaded loaded) {
    figures.add(
        Figure.of(
            name(), name + ", written down", "orders/s", loaded.down().perSecond(loaded.began())));
    figures.add(
        Figure.of(
            name(),
            name + ", last written down after last accepted",
            "s",
            loaded.down().seconds(loaded.ended())));
  }

  /** The wanted load, while people work on other orders. */
  private void besideTheChain(Bench bench, Figures figures, PartnerSystem system)
      throws SQLException {
    String name = "partner-beside";
    Duration time = bench.plan().time();
    Instant began = Instant.now();
    Run chain;
    Run batches;
    try (Heard heard = new Heard(bench.site().bootstrap(), Life.WANTED);
        var one = Executors.newSingleThreadExecutor()) {
      Load.Request lives = lives(bench, heard);
      CompletableFuture<Run> living =
          CompletableFuture.supplyAsync(() -> bench.load().closed(CHAIN_IN_HAND, time, lives), one);
      batches =
          bench
              .load()
              .open(
                  WANTED / PartnerSystem.BATCH,
                  CONNECTIONS.getLast(),
                  time,
                  bench.plan().seed(),
                  system.batches(name, figures));
      chain = living.join();
    }
    Instant ended = began.plus(batches.took());
    Bench.tellEffort(figures, "%.0f/s come, and whole orders run".formatted(WANTED), batches);
    bench.settle();
    Loaded loaded = new Loaded(batches, began, ended, down(bench, name, batches));
    tellBeside(figures, loaded, chain);
  }

  private static Load.Request lives(Bench bench, Heard heard) {
    Forms forms = new Forms("partner-chain", bench.plan().seed(), 1);
    return number -> {
      new Life(bench.callers(), heard, forms.order(number)).live();
      return true;
    };
  }

  private void tellBeside(Figures figures, Loaded loaded, Run chain) {
    String name = "beside the chain";
    double answered = loaded.perSecond();
    // Batches come at random times: what counts is that none was left waiting.
    figures.add(
        Figure.of(name(), name + ", accepted", "orders/s", answered)
            .aiming(
                "all of 500 orders/s",
                loaded.run().failed() == 0 && loaded.run().millis(99) < 1000));
    for (double percentile : new double[] {50, 95, 99}) {
      figures.add(
          Figure.of(
              name(),
              "%s, a batch, p%.0f".formatted(name, percentile),
              "ms",
              loaded.run().millis(percentile)));
    }
    writtenDown(figures, name, loaded);
    figures.add(
        Figure.of(
            name(),
            "whole orders beside it, %d in hand".formatted(CHAIN_IN_HAND),
            "orders/s",
            chain.perSecond()));
  }
}
