package org.gendan.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** What is left on this machine: memory, disk, and the Java that runs us. */
public final class Machine {

  public static final long MEMORY_NEEDED_MB = 3 * 1024L;
  public static final long DISK_NEEDED_MB = 2 * 1024L;
  public static final int JAVA_NEEDED = 25;

  private static final long MB = 1024L * 1024L;

  private Machine() {}

  /** Memory a new process can have; unknown where the system keeps no such number. */
  public static OptionalLong freeMemoryMb() {
    OptionalLong host = meminfo(lines(Path.of("/proc/meminfo")));
    OptionalLong container =
        containerRoom(
            lines(Path.of("/sys/fs/cgroup/memory.max")),
            lines(Path.of("/sys/fs/cgroup/memory.current")));
    return container.isPresent() && (host.isEmpty() || container.getAsLong() < host.getAsLong())
        ? container
        : host;
  }

  public static long freeDiskMb(Path folder) {
    Path existing = folder;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      return Files.getFileStore(existing).getUsableSpace() / MB;
    } catch (IOException e) {
      throw Problem.of("home.broken", folder, e).because(e);
    }
  }

  public static int javaVersion() {
    return Runtime.version().feature();
  }

  /** One sentence for the first thing this machine lacks. */
  public static void requireEnough(Path data) {
    if (javaVersion() < JAVA_NEEDED) {
      throw Problem.of("java", javaVersion());
    }
    OptionalLong memory = freeMemoryMb();
    if (memory.isPresent() && memory.getAsLong() < MEMORY_NEEDED_MB) {
      throw Problem.of("memory", memory.getAsLong(), MEMORY_NEEDED_MB);
    }
    long disk = freeDiskMb(data);
    if (disk < DISK_NEEDED_MB) {
      throw Problem.of("disk", data, disk, DISK_NEEDED_MB);
    }
  }

  static OptionalLong meminfo(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("MemAvailable:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst();
  }

  static OptionalLong containerRoom(List<String> max, List<String> current) {
    if (max.isEmpty() || current.isEmpty() || !max.getFirst().matches("\\d+")) {
      return OptionalLong.empty();
    }
    long room = Long.parseLong(max.getFirst()) - Long.parseLong(current.getFirst());
    return OptionalLong.of(room / MB);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      // Not every system lets us look; then there is simply no number.
      return List.of();
    }
  }
}
