package org.gendan.launcher.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gendan.launcher.imports.rest.Pause;
import org.gendan.launcher.machine.Problem;

/** Does one thing after another to a running stack and measures how long each is felt. */
final class Chaos {

  private static final long PROBE_MILLIS = 250;
  private static final long FROZEN_MILLIS = 3_000;

  /** So many successes in a row: one alone may come from what has not noticed yet. */
  private static final int STABLE = 4;

  private static final long PATIENCE = Duration.ofMinutes(2).toNanos();

  private final Processes processes;
  private final Probe probe;
  private final Duration calm;

  Chaos(Processes processes, Probe probe, Duration calm) {
    this.processes = processes;
    this.probe = probe;
    this.calm = calm;
  }

  List<Recovery> strike(List<Fault> faults, Consumer<Recovery> told) {
    List<Recovery> recoveries = new ArrayList<>();
    for (Fault fault : faults) {
      settle(fault.component());
      Recovery recovery = strike(fault);
      told.accept(recovery);
      recoveries.add(recovery);
    }
    return recoveries;
  }

  /** A calm between faults; none begins while the last one is still felt. */
  private void settle(String component) {
    Pause.millis(calm.toMillis());
    long limit = System.nanoTime() + PATIENCE;
    while (!processes.runs(component) || !probe.succeeds(component)) {
      if (System.nanoTime() > limit) {
        throw Problem.of("chaos.not-running", component);
      }
      Pause.millis(PROBE_MILLIS);
    }
  }

  private Recovery strike(Fault fault) {
    switch (fault.kind()) {
      case KILL -> processes.kill(fault.component());
      case WIPE -> processes.wipeBroker();
      case PAUSE -> processes.pause(fault.component(), FROZEN_MILLIS);
    }
    return measure(fault, System.nanoTime());
  }

  private Recovery measure(Fault fault, long since) {
    int failures = 0;
    int inARow = 0;
    long first = since;
    while (inARow < STABLE && System.nanoTime() - since < PATIENCE) {
      long began = System.nanoTime();
      if (probe.succeeds(fault.component())) {
        first = inARow == 0 ? System.nanoTime() : first;
        inARow++;
      } else {
        failures++;
        inARow = 0;
      }
      Pause.millis(Math.max(0, PROBE_MILLIS - (System.nanoTime() - began) / 1_000_000));
    }
    long end = inARow < STABLE ? System.nanoTime() : first;
    return new Recovery(fault, Duration.ofNanos(end - since), failures);
  }
}
