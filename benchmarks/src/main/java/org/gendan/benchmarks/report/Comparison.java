package org.gendan.benchmarks.report;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One run against another. Where both have a floor, the ratio of the ratios tells more than that of
 * the values: a slower machine slows the floor as well.
 */
public record Comparison(Results before, Results after) {

  private static final String ROW = "%-66s %12s %12s %8s %12s%n";

  public void print(PrintWriter out) {
    out.printf(ROW, "", before.commit(), after.commit(), "B/A", "beside floor");
    after
        .calibration()
        .forEach(
            (name, value) -> {
              Double old = before.calibration().get(name);
              if (old != null) {
                row(out, "calibration · " + name, old, value, "");
              }
            });
    Map<String, Figure> old =
        before.figures().stream()
            .collect(Collectors.toMap(Figure::key, Function.identity(), (one, other) -> other));
    for (Figure now : after.figures()) {
      Figure then = old.get(now.key());
      if (then != null) {
        row(out, now.key(), then.value(), now.value(), besideFloor(then, now));
      }
    }
  }

  private static String besideFloor(Figure then, Figure now) {
    Optional<Double> change =
        now.ratio().flatMap(ratio -> then.ratio().map(earlier -> ratio / earlier));
    return change.map("%.2f"::formatted).orElse("");
  }

  private static void row(
      PrintWriter out, String name, double then, double now, String besideFloor) {
    out.printf(
        ROW,
        name,
        Figures.number(then),
        Figures.number(now),
        then == 0 ? "" : "%.2f".formatted(now / then),
        besideFloor);
  }
}
