package org.gendan.contracts.committed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where committed files stand. A test compares them with what it would write; with {@code
 * -Dgendan.regenerate=true} it writes them instead.
 */
public final class CommittedFiles {

  public static final boolean REGENERATE = Boolean.getBoolean("gendan.regenerate");

  private static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  public static final Path RESOURCES = MODULE.resolve("src/main/resources");
  public static final Path SOURCES = MODULE.resolve("src/main/java");
  public static final Path DOCUMENTS = MODULE.resolveSibling("docs").resolve("generated");

  private CommittedFiles() {}

  /** The file says exactly this; the difference is what a review has to look at. */
  public static void assertFresh(Path file, String expected) {
    if (REGENERATE) {
      write(file, expected);
    }
    assertThat(file)
        .as("regenerate with: ./mvnw -pl event-contracts test -Dgendan.regenerate=true")
        .exists();
    assertThat(read(file))
        .as("%s; regenerate with -Dgendan.regenerate=true", file)
        .isEqualTo(expected);
  }

  /** Adds a file that is not there yet; an existing one stays as it is. */
  public static void addMissing(Path file, String text) {
    if (REGENERATE && !Files.exists(file)) {
      write(file, text);
    }
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void write(Path file, String text) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files below a folder with this ending, sorted. */
  public static List<Path> below(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
