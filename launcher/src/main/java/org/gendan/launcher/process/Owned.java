package org.gendan.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process we started, known by id and start time together: ids come round again, and a stranger
 * who got ours must never be stopped.
 */
public record Owned(long pid, Instant startedAt) {

  /** The system counts start times from a boot time that moves when the clock is corrected. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  public static Owned of(ProcessHandle process) {
    return new Owned(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  public static Owned self() {
    return of(ProcessHandle.current());
  }

  /** The process itself, while it is still the one we started. */
  public Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid).filter(process -> alive()).filter(this::isOurs);
  }

  /** An ended process that nobody has collected still has an entry, but it is not alive. */
  private boolean alive() {
    Path stat = Path.of("/proc", String.valueOf(pid), "stat");
    try {
      return !Files.exists(stat) || !Files.readString(stat).matches("(?s).*\\) [ZX] .*");
    } catch (IOException e) {
      // It went away while we looked.
      return false;
    }
  }

  private boolean isOurs(ProcessHandle process) {
    Duration apart = Duration.between(of(process).startedAt, startedAt).abs();
    return apart.compareTo(TOLERANCE) < 0;
  }

  void write(Path file) throws IOException {
    Files.writeString(file, pid + " " + startedAt + "\n");
  }

  static Optional<Owned> read(Path file) throws IOException {
    String text = Files.readString(file).strip();
    int space = text.indexOf(' ');
    // A file cut short by a crash names nobody.
    return space < 0
        ? Optional.empty()
        : Optional.of(
            new Owned(
                Long.parseLong(text.substring(0, space)),
                Instant.parse(text.substring(space + 1))));
  }
}
