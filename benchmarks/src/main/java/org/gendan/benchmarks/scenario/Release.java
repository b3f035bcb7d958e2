package org.gendan.benchmarks.scenario;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.gendan.benchmarks.floor.Echo;
import org.gendan.benchmarks.report.Figure;
import org.gendan.benchmarks.report.Figures;

/** What a release sets off in four departments at once. */
public final class Release implements Scenario {

  private static final Map<String, String> EFFECTS =
      Map.of(
          "material.checked.v1", "material checked",
          "ticket.created.v1", "tickets created",
          "shipment.planned.v1", "shipment planned",
          "cost-sheet.opened.v1", "cost sheet opened");

  @Override
  public String name() {
    return "release";
  }

  @Override
  public String measures() {
    return "from a released order to material check, tickets, planned shipment and cost sheet, while"
        + " whole orders come at 60 % of what goes through";
  }

  @Override
  public String floor() {
    return "one record there and back through the same broker with the same settings and rate";
  }

  @Override
  public void run(Bench bench, Figures figures) throws SQLException {
    Chains.Chained calm = bench.chains().calm(bench, figures);
    List<Told> told = Told.since(bench.databases(), calm.began());
    Map<String, Instant> releases = new HashMap<>();
    told.stream()
        .filter(fact -> fact.type().equals("order.released.v1"))
        .forEach(fact -> releases.put(fact.id().toString(), fact.at()));
    Map<String, Histogram> each = new HashMap<>();
    Map<String, Set<String>> seen = new HashMap<>();
    Map<String, Long> last = new HashMap<>();
    for (Told fact : told) {
      Instant released = releases.get(fact.cause());
      String effect = EFFECTS.get(fact.type());
      if (released != null && effect != null) {
        long micros = Math.max(0, Duration.between(released, fact.at()).toNanos() / 1000);
        if (seen.computeIfAbsent(fact.cause(), any -> new HashSet<>()).add(effect)) {
          each.computeIfAbsent(effect, any -> new Histogram(3)).recordValue(micros);
          last.merge(fact.cause(), micros, Math::max);
        }
      }
    }
    requireWhole(releases, seen);
    Histogram all = new Histogram(3);
    last.values().forEach(all::recordValue);
    double rate = told.size() / (calm.run().took().toMillis() / 1000.0);
    Histogram echo = Echo.measure(bench.site().bootstrap(), rate, bench.plan().time());
    figures.say("%d releases, %.0f events/s in all".formatted(releases.size(), rate));
    tell(figures, "all four", all, echo, 60, 300);
    each.forEach((effect, latency) -> tell(figures, effect, latency, echo, 0, 0));
  }

  /** A release that a department never answered would make the others look good. */
  private static void requireWhole(
      Map<String, Instant> releases, Map<String, Set<String>> answered) {
    if (releases.isEmpty()) {
      throw new IllegalStateException("Nothing was released");
    }
    for (String release : releases.keySet()) {
      Set<String> effects = answered.getOrDefault(release, Set.of());
      if (effects.size() < EFFECTS.size()) {
        throw new IllegalStateException("Release " + release + " only led to " + effects);
      }
    }
  }

  private void tell(
      Figures figures, String what, Histogram latency, Histogram echo, double p50, double p99) {
    Figure half = figure(what, latency, echo, 50);
    Figure most = figure(what, latency, echo, 99);
    figures.add(p50 > 0 ? half.atMost(p50) : half);
    figures.add(p99 > 0 ? most.atMost(p99) : most);
  }

  private Figure figure(String what, Histogram latency, Histogram echo, double percentile) {
    return Figure.of(
            name(),
            "%s, p%.0f".formatted(what, percentile),
            "ms",
            latency.getValueAtPercentile(percentile) / 1000.0)
        .beside(echo.getValueAtPercentile(percentile) / 1000.0);
  }
}
