package org.gendan.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gendan.launcher.machine.Problem;
import org.jspecify.annotations.Nullable;

/** A child process with its log file and, in a stack, a file that says who it is. */
public final class ManagedProcess {

  /** How to start one. The environment is the child's whole environment but for a few basics. */
  public record Plan(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path folder,
      Path log,
      @Nullable Path pidFile) {}

  private static final Set<String> INHERITED =
      Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR");

  private static final long LARGE_LOG = 20L * 1024 * 1024;

  private final Plan plan;
  private final Process process;

  private ManagedProcess(Plan plan, Process process) {
    this.plan = plan;
    this.process = process;
  }

  public static ManagedProcess start(Plan plan) {
    try {
      Files.createDirectories(plan.folder());
      makeRoom(plan.log());
      ProcessBuilder builder =
          new ProcessBuilder(plan.command())
              .directory(plan.folder().toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()))
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.environment().keySet().retainAll(INHERITED);
      builder.environment().putAll(plan.environment());
      Process process = builder.start();
      if (plan.pidFile() != null) {
        Owned.of(process.toHandle()).write(plan.pidFile());
      }
      return new ManagedProcess(plan, process);
    } catch (IOException e) {
      throw Problem.of("process.start", plan.name(), e).because(e);
    }
  }

  public Owned owned() {
    return Owned.of(process.toHandle());
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** Why it is gone, in a few words. */
  public String lastWords() {
    String code = process.isAlive() ? "" : "exit code " + process.exitValue() + "; ";
    return code + String.join(" | ", tail(3)) + " (" + plan.log() + ")";
  }

  /** Asks politely, waits, then insists. */
  public void stop(Duration patience) {
    stop(patience, "TERM");
  }

  /** The same with another polite signal: PostgreSQL has a meaning for each. */
  public void stop(Duration patience, String signal) {
    if (process.isAlive()) {
      Signals.send(signal, process.pid());
      if (!exited(patience)) {
        process.destroyForcibly();
        exited(Duration.ofSeconds(10));
      }
    }
    forget();
  }

  /** Waits until it ends by itself and says with which code. */
  public int await(Duration patience) {
    if (!exited(patience)) {
      process.destroyForcibly();
      return -1;
    }
    forget();
    return process.exitValue();
  }

  /** A log that has grown large is put aside, replacing the one put aside before. */
  private static void makeRoom(Path log) throws IOException {
    Path folder = log.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private boolean exited(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  private void forget() {
    try {
      if (plan.pidFile() != null) {
        Files.deleteIfExists(plan.pidFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> tail(int count) {
    try {
      // A log may hold bytes of any kind; showing its end must not fail on them.
      List<String> lines =
          new String(Files.readAllBytes(plan.log()), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("at "))
              .collect(Collectors.toList());
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (IOException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }
}
