package org.gendan.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Processes of ours that outlived whoever looked after them. */
public final class Leftovers {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Leftovers() {}

  /** Stops every process that a pid file of this folder names and that is still ours. */
  public static List<Owned> stop(Path folder) {
    List<Owned> stopped = new ArrayList<>();
    for (Path file : pidFiles(folder)) {
      find(file)
          .ifPresent(
              owned -> {
                stopped.add(owned);
                end(owned, file.toString().contains("postgres") ? "INT" : "TERM");
              });
      delete(file);
    }
    return stopped;
  }

  /** Ends one process: asked first, forced when it does not listen. */
  private static void end(Owned owned, String signal) {
    Signals.send(signal, owned.pid());
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (owned.find().isPresent() && System.nanoTime() < limit && Signals.pause()) {
      // Looks again after each pause.
    }
    owned.find().ifPresent(ProcessHandle::destroyForcibly);
  }

  private static List<Path> pidFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      // Services first, the database last: names are numbered in the order of start.
      return files
          .filter(file -> file.toString().endsWith(".pid"))
          .sorted(java.util.Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Owned> find(Path file) {
    try {
      return Owned.read(file).filter(owned -> owned.find().isPresent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
