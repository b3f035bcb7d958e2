package org.gendan.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Remembers by how many days the orders of a month were moved, because the clock had passed them: a
 * run that was stopped goes on with the same days.
 */
final class Runs {

  private final Path file;

  Runs(Path data) {
    this.file = data.resolve("demo/runs");
  }

  /** Days to move orders whose first is of this day, with the clock standing at that one. */
  long shift(String name, LocalDate firstDay, LocalDate clock, boolean untouched) {
    Optional<Long> known = known(name);
    if (known.isPresent()) {
      return known.get();
    }
    boolean passed = !untouched && clock.isAfter(firstDay);
    long shift = passed ? clock.toEpochDay() - firstDay.toEpochDay() : 0;
    write(name + "\t" + shift + "\n");
    return shift;
  }

  private Optional<Long> known(String name) {
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return lines.stream()
          .filter(line -> line.startsWith(name + "\t"))
          .map(line -> Long.parseLong(line.substring(name.length() + 1)))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("Earlier demo runs cannot be read", e);
    }
  }

  private void write(String line) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo run cannot be noted", e);
    }
  }
}
