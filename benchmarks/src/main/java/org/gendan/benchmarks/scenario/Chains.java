package org.gendan.benchmarks.scenario;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.gendan.benchmarks.load.Heard;
import org.gendan.benchmarks.load.Load;
import org.gendan.benchmarks.load.Run;
import org.gendan.benchmarks.report.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Loads of whole orders, from the first call to the archive: as fast as it goes, and at 60 % of
 * that. Several scenarios look at the same two loads.
 */
public final class Chains {

  private static final double CALM = 0.6;
  private static final int IN_HAND = 32;
  private static final int IN_HAND_CALM = 600;

  /**
   * @param since the first transaction that may belong to it
   * @param began when the first order came
   * @param drained how long the services still worked after the last order was archived
   * @param repeated requests that came too early and were sent again
   */
  record Chained(Run run, long since, Instant began, Duration drained, long repeated) {}

  private @Nullable Chained full;
  private @Nullable Chained calm;

  /** As many orders at the same time as keep the machine busy. */
  Chained full(Bench bench, Figures figures) throws SQLException {
    if (full == null) {
      measure(bench, "warm", lives -> bench.load().closed(IN_HAND, bench.plan().warmUp(), lives));
      Chained measured =
          measure(bench, "full", lives -> bench.load().closed(IN_HAND, bench.plan().time(), lives));
      tell(figures, "whole orders, %d in hand".formatted(IN_HAND), measured);
      full = measured;
    }
    return full;
  }

  /** Orders come at 60 % of what goes through. */
  Chained calm(Bench bench, Figures figures) throws SQLException {
    if (calm == null) {
      double rate = full(bench, figures).run().perSecond() * CALM;
      Bench.Plan plan = bench.plan();
      Chained measured =
          measure(
              bench,
              "calm",
              lives -> bench.load().open(rate, IN_HAND_CALM, plan.time(), plan.seed(), lives));
      tell(figures, "whole orders, %.1f/s come".formatted(rate), measured);
      calm = measured;
    }
    return calm;
  }

  /** A load that still has to be given its requests. */
  private interface Loading {
    Run run(Load.Request lives);
  }

  private static Chained measure(Bench bench, String name, Loading loading) throws SQLException {
    bench.settle();
    Forms forms = new Forms("chain-" + name, bench.plan().seed(), 1);
    AtomicLong repeated = new AtomicLong();
    long since = bench.databases().now();
    Instant began = Instant.now();
    Run run;
    try (Heard heard = new Heard(bench.site().bootstrap(), Life.WANTED)) {
      run =
          loading.run(
              number -> {
                repeated.addAndGet(new Life(bench.callers(), heard, forms.order(number)).live());
                return true;
              });
    }
    return new Chained(run, since, began, bench.settle(), repeated.get());
  }

  private static void tell(Figures figures, String what, Chained chained) {
    Bench.tellEffort(figures, what, chained.run());
    figures.say(
        "%s: p50 %.0f ms, p99 %.0f ms from call to archive; %d requests came too early; at rest %.1f s later"
            .formatted(
                what,
                chained.run().millis(50),
                chained.run().millis(99),
                chained.repeated(),
                chained.drained().toMillis() / 1000.0));
  }
}
