package org.gendan.benchmarks.scenario;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gendan.benchmarks.load.Effort;
import org.gendan.benchmarks.report.Figure;
import org.gendan.benchmarks.report.Figures;
import org.gendan.launcher.imports.rest.Pause;

/** What the stack takes of the machine when nobody wants anything of it. */
public final class Footprint implements Scenario {

  private static final double MB_PER_GB = 1024;

  @Override
  public String name() {
    return "footprint";
  }

  @Override
  public String measures() {
    return "time to start, memory (shared pages counted once) and processor at rest, by process;"
        + " the processor under load stands with each load";
  }

  @Override
  public String floor() {
    return "none";
  }

  @Override
  public void run(Bench bench, Figures figures) {
    figures.add(
        Figure.of(name(), "start of the whole stack", "s", bench.started().toMillis() / 1000.0)
            .atMost(40));
    bench.settle();
    Supplier<Effort> meter = bench.meter().start();
    Pause.millis(bench.plan().time().toMillis());
    Effort idle = meter.get();
    Map<String, Double> memory = new TreeMap<>(bench.meter().memory());
    double whole = memory.values().stream().mapToDouble(Double::doubleValue).sum();
    figures.add(Figure.of(name(), "memory, whole stack", "GB", whole / MB_PER_GB).atMost(3));
    memory.forEach((process, mb) -> figures.add(Figure.of(name(), "memory, " + process, "MB", mb)));
    figures.add(Figure.of(name(), "processor at rest, whole stack", "cores", idle.whole()));
    new TreeMap<>(idle.stack())
        .forEach(
            (process, cores) ->
                figures.add(Figure.of(name(), "processor at rest, " + process, "cores", cores)));
  }
}
