package org.gendan.benchmarks.scenario;

import java.time.Duration;
import org.gendan.benchmarks.load.Callers;
import org.gendan.benchmarks.load.Effort;
import org.gendan.benchmarks.load.Load;
import org.gendan.benchmarks.load.Run;
import org.gendan.benchmarks.report.Figures;
import org.gendan.benchmarks.site.Databases;
import org.gendan.benchmarks.site.Meter;
import org.gendan.benchmarks.site.Settled;
import org.gendan.benchmarks.site.Site;

/**
 * What every scenario works with.
 *
 * @param plan how long, how much, from which seed
 * @param started how long the stack took to start
 */
public record Bench(
    Plan plan,
    Site site,
    Duration started,
    Callers callers,
    Databases databases,
    Meter meter,
    Load load,
    Chains chains) {

  /**
   * @param orders on the tracking board
   * @param smoke only whether everything can be measured at all; such figures say nothing
   */
  public record Plan(Duration time, Duration warmUp, int orders, long seed, boolean smoke) {}

  /** Until nobody has anything left to tell or to hear. */
  Duration settle() {
    return new Settled(databases, site.bootstrap()).await();
  }

  /** Who was busy while that ran; a full driver or a busy neighbour makes a figure doubtful. */
  static void tellEffort(Figures figures, String what, Run run) {
    Effort effort = run.effort();
    StringBuilder busy = new StringBuilder();
    effort.stack().entrySet().stream()
        .filter(entry -> entry.getValue() >= 0.005)
        .sorted(java.util.Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(entry -> busy.append(" %s %.2f".formatted(entry.getKey(), entry.getValue())));
    figures.say(
        "%s: %,d done, %,d failed; cores: driver %.2f, others %.2f, stack %.2f ="
                .formatted(
                    what,
                    run.done(),
                    run.failed(),
                    effort.driver(),
                    effort.others(),
                    effort.whole())
            + busy);
  }
}
