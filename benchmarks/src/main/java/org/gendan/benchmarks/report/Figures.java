package org.gendan.benchmarks.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what is measured and shows each figure as soon as it is there. */
public final class Figures {

  private static final String ROW = "  %-50s %12s %-9s %12s %8s  %s%n";

  private final PrintWriter out;
  private final List<Figure> all = new ArrayList<>();

  public Figures(PrintWriter out) {
    this.out = out;
  }

  public void begin(String scenario, String measures, String floor) {
    out.printf("%n%s: %s%n  floor: %s%n", scenario, measures, floor);
    out.printf(ROW, "", "value", "", "floor", "ratio", "aim");
    out.flush();
  }

  public void add(Figure figure) {
    all.add(figure);
    out.printf(
        ROW,
        figure.name(),
        number(figure.value()),
        figure.unit(),
        figure.floor() == null ? "" : number(figure.floor()),
        figure.ratio().map(ratio -> String.format(Locale.ROOT, "%.2f", ratio)).orElse(""),
        figure.aim() == null
            ? ""
            : (figure.aim().met() ? "met: " : "MISSED: ") + figure.aim().says());
    out.flush();
  }

  /** Something to know about the figures around it. */
  public void say(String line) {
    out.println("  " + line);
    out.flush();
  }

  public List<Figure> all() {
    return List.copyOf(all);
  }

  static String number(double value) {
    return String.format(
        Locale.ROOT, value < 10 ? "%,.2f" : value < 100 ? "%,.1f" : "%,.0f", value);
  }
}
