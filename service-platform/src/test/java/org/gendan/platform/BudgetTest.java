package org.gendan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shared code grows unseen; this is where it is seen (docs/adr/0007). */
class BudgetTest {

  private static final int CLASSES = 85;
  private static final int LINES = 5_824;

  @Test
  void thePlatformStaysAHandfulOfMechanisms() throws IOException {
    List<Path> sources = sources();

    assertThat(sources).hasSizeBetween(30, CLASSES);
    assertThat(sources.stream().mapToLong(BudgetTest::lines).sum()).isLessThanOrEqualTo(LINES);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
          .toList();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
