package org.gendan.launcher.imports.sending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.gendan.launcher.machine.Problem;

/**
 * Which batches the services have taken. A line is written after the answer came; what is missing
 * because we were killed in between is sent again, with the same key.
 */
public final class Journal {

  private final Path file;
  private final Set<String> done = new HashSet<>();

  public Journal(Path file) {
    this.file = file;
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (Files.exists(file)) {
        done.addAll(Files.readAllLines(file));
      }
    } catch (IOException e) {
      throw Problem.of("home.broken", file, e).because(e);
    }
  }

  public synchronized boolean contains(String line) {
    return done.contains(line);
  }

  public synchronized void add(String line) {
    if (done.add(line)) {
      try {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw Problem.of("home.broken", file, e).because(e);
      }
    }
  }
}
