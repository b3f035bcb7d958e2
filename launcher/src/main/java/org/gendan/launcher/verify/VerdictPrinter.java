package org.gendan.launcher.verify;

import java.io.PrintWriter;
import java.util.List;
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
    return StateFile.json(
        new Document(
            verdict.count(State.KEPT),
            verdict.count(State.BROKEN),
            verdict.count(State.NOTHING_EXAMINED),
            verdict.outcomes().stream().map(Line::of).toList()));
  }

  private record Document(long passed, long failed, long nothingExamined, List<Line> promises) {}

  private record Line(
      String id, String says, State state, long examined, long broken, List<String> first) {

    static Line of(Outcome outcome) {
      return new Line(
          outcome.id(),
          outcome.says(),
          outcome.state(),
          outcome.examined(),
          outcome.broken(),
          outcome.first());
    }
  }
}
