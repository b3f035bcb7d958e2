package org.gendan.benchmarks.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gendan.benchmarks.load.Effort;
import org.gendan.launcher.supervise.StackState;
import org.gendan.launcher.supervise.StackState.ComponentState;

/** Reads from the kernel whose processors are busy, and who holds how much memory. */
public final class Meter {

  private static final double TICKS_PER_SECOND = 100;
  private static final int USER = 11;
  private static final int SYSTEM = 12;

  /** Processor seconds since each process, or the machine, began. */
  private record Reading(long at, Map<String, Double> stack, double driver, double machine) {}

  private final StackState state;

  public Meter(StackState state) {
    this.state = state;
  }

  /** Starts measuring; what it gives ends it. */
  public Supplier<Effort> start() {
    if (!Files.exists(Path.of("/proc/stat"))) {
      return () -> Effort.UNKNOWN;
    }
    Reading from = read();
    return () -> effort(from, read());
  }

  /** Proportional memory of each component in MB: shared pages are counted once. */
  public Map<String, Double> memory() {
    Map<String, Double> memory = new HashMap<>();
    for (ComponentState component : state.components()) {
      if (component.pid() != null) {
        memory.put(component.name(), tree(component.pid()).mapToDouble(Meter::memoryMb).sum());
      }
    }
    memory.put("supervisor", memoryMb(state.supervisor().pid()));
    return memory;
  }

  private static Effort effort(Reading from, Reading to) {
    double seconds = (to.at() - from.at()) / 1e9;
    Map<String, Double> stack = new HashMap<>();
    to.stack()
        .forEach(
            (name, busy) ->
                stack.put(
                    name, Math.max(0, busy - from.stack().getOrDefault(name, busy)) / seconds));
    double driver = (to.driver() - from.driver()) / seconds;
    double machine = (to.machine() - from.machine()) / seconds;
    double ours = driver + stack.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Effort(stack, driver, Math.max(0, machine - ours));
  }

  private Reading read() {
    Map<String, Double> stack = new HashMap<>();
    for (ComponentState component : state.components()) {
      if (component.pid() != null) {
        stack.put(component.name(), tree(component.pid()).mapToDouble(Meter::busy).sum());
      }
    }
    return new Reading(System.nanoTime(), stack, busy(ProcessHandle.current().pid()), machine());
  }

  /** A process and all it started: the database's connections are processes of their own. */
  private static Stream<Long> tree(long pid) {
    return Stream.concat(
        Stream.of(pid),
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid));
  }

  private static double busy(long pid) {
    String stat = text("/proc/" + pid + "/stat");
    if (stat.isEmpty()) {
      return 0;
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
  }

  /** All but idle and waiting for the disk; what the hypervisor took away counts as busy. */
  private static double machine() {
    String[] fields = text("/proc/stat").lines().findFirst().orElse("").split(" +", -1);
    double ticks = 0;
    for (int i = 1; i < Math.min(fields.length, 9); i++) {
      ticks += i == 4 || i == 5 ? 0 : Long.parseLong(fields[i]);
    }
    return ticks / TICKS_PER_SECOND;
  }

  private static double memoryMb(long pid) {
    return text("/proc/" + pid + "/smaps_rollup")
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /** Empty for a process that has ended. */
  private static String text(String file) {
    try {
      return Objects.requireNonNull(Files.readString(Path.of(file)));
    } catch (IOException ended) {
      return "";
    }
  }
}
