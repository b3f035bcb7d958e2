package org.gendan.launcher.demo.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** A file with everything that a service refused, for whoever wonders why an order stands still. */
public final class Diary {

  private final Path file;
  private final Set<String> written = new HashSet<>();

  public Diary(Path file) {
    this.file = file;
  }

  /** The same refusal again is not worth another line. */
  synchronized void note(String path, String sentence) {
    if (written.add(path + sentence)) {
      try {
        Files.writeString(
            file, sentence + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException("The demo's log cannot be written", e);
      }
    }
  }
}
