package org.gendan.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.machine.Problem;

/**
 * Faults that a test planned for the next starts of a service: one line of the file for each start,
 * taken away when it is used. No file, no faults.
 */
final class PlannedFaults {

  /** Services refuse faults in the profile they otherwise run in. */
  private static final String PROFILE = "faults";

  private PlannedFaults() {}

  /** What to add to the environment of the start that is about to happen. */
  static Map<String, String> next(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.isEmpty()) {
        Files.delete(file);
        return Map.of();
      }
      Files.write(file, lines.subList(1, lines.size()));
      return Map.of("GENDAN_FAULTS", lines.getFirst(), "QUARKUS_PROFILE", PROFILE);
    } catch (IOException e) {
      throw Problem.of("home.broken", file, e).because(e);
    }
  }
}
