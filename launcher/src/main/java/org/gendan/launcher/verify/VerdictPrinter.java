package org.gendan.launcher.verify;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.machine.Words;
import org.gendan.launcher.supervise.StateFile;
import org.gendan.launcher.verify.Verdict.Outcome;
import org.gendan.launcher.verify.Verdict.State;

/** A verdict as a table for people and as JSON for programs. */
public final class VerdictPrinter {

  private final PrintWriter out;

  public VerdictPrinter(PrintWriter out) {
    this.out = out;
  }

  public void print(Verdict verdict) {
    out.println(Words.say("verify.head"));
    verdict.outcomes().forEach(this::line);
    out.println(
        Words.say(
            "verify.sum",
            verdict.count(State.KEPT),
            verdict.count(State.BROKEN),
            verdict.count(State.NOTHING_EXAMINED)));
    out.flush();
  }

  private void line(Outcome outcome) {
    out.println(
        Words.say(
            "verify.line",
            outcome.id(),
            Words.say("verify." + outcome.state()),
            outcome.examined(),
            outcome.broken(),
            outcome.says()));
    outcome.first().forEach(found -> out.println("      " + found));
  }

  static String json(Verdict verdict) {
    List<Map<String, Object>> promises =
        verdict.outcomes().stream()
            .map(
                outcome ->
                    Map.<String, Object>of(
                        "id", outcome.id(),
                        "says", outcome.says(),
                        "state", outcome.state(),
                        "examined", outcome.examined(),
                        "broken", outcome.broken(),
                        "first", outcome.first()))
            .toList();
    return StateFile.json(
        Map.of(
            "passed", verdict.count(State.KEPT),
            "failed", verdict.count(State.BROKEN),
            "nothingExamined", verdict.count(State.NOTHING_EXAMINED),
            "promises", promises));
  }
}
