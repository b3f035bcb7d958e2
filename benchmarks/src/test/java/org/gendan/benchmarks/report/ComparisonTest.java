package org.gendan.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void aSlowerMachineIsNotASlowerProduct() {
    String table = compared(results("a", 200, 400), results("b", 100, 200));

    assertThat(table).containsPattern("intake · 4 connections · orders/s +200 +100 +0.50 +1.00");
  }

  @Test
  void aKeptRunIsTheSameWhenItIsReadAgain() {
    Results run = results("a", 200, 400);

    assertThat(Results.read(run.write(folder))).isEqualTo(run);
  }

  @Test
  void anAimIsMissedBelowItsShareOfTheFloor() {
    Figure figure = Figure.of("intake", "4 connections", "orders/s", 59).beside(100);

    assertThat(figure.atLeastOfFloor(0.6).aim()).extracting(Figure.Aim::met).isEqualTo(false);
    assertThat(figure.atLeastOfFloor(0.5).aim()).extracting(Figure.Aim::met).isEqualTo(true);
  }

  private static String compared(Results before, Results after) {
    StringWriter out = new StringWriter();
    new Comparison(before, after).print(new PrintWriter(out, true));
    return out.toString();
  }

  private static Results results(String commit, double value, double floor) {
    return new Results(
        "2026-01-01T00:00:00Z",
        commit,
        Map.of("seconds", 20),
        Map.of("cores", 2),
        Map.of("hashed MB/s", 400.0),
        List.of(Figure.of("intake", "4 connections", "orders/s", value).beside(floor)));
  }
}
