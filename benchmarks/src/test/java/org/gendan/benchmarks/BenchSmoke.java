package org.gendan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.benchmarks.report.Figure;
import org.gendan.benchmarks.report.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bench still measures the services as they are, shown on three scenarios that use most of its
 * parts; no time is judged. It takes minutes and is asked for by name: {@code
 * -Dit.test=BenchSmoke}. {@code ./gendan bench --smoke} goes through all scenarios.
 */
class BenchSmoke {

  private static final List<String> SCENARIOS = List.of("intake", "release", "partner");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path results;

  @Test
  void everyScenarioGivesFiguresAndItsFloor() throws IOException {
    Results run = smoke();

    assertThat(run.calibration()).hasSize(4).allSatisfy((name, value) -> positive(value));
    for (String scenario : SCENARIOS) {
      List<Figure> figures =
          run.figures().stream().filter(one -> one.scenario().equals(scenario)).toList();
      assertThat(figures).as(scenario).isNotEmpty().allSatisfy(BenchSmoke::sane);
      assertThat(figures).as(scenario).anyMatch(one -> one.floor() != null);
    }
  }

  private Results smoke() throws IOException {
    Path root = Path.of(System.getProperty("gendan.root", "..")).toAbsolutePath().normalize();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    int code =
        Main.commandLine()
            .setOut(out)
            .execute(
                "--smoke",
                "--only=" + String.join(",", SCENARIOS),
                "--home=" + root.resolve("benchmarks/target/gendan"),
                "--results=" + results);
    assertThat(code).isZero();
    try (Stream<Path> files = Files.list(results)) {
      return Results.read(files.findFirst().orElseThrow());
    }
  }

  private static void sane(Figure figure) {
    if (!figure.name().contains("at rest")) {
      positive(figure.value());
    }
    if (figure.floor() != null) {
      positive(figure.floor());
    }
  }

  private static void positive(double value) {
    assertThat(value).isFinite().isPositive();
  }
}
