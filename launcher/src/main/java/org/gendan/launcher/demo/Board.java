package org.gendan.launcher.demo;

import java.io.Console;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.launcher.imports.Phrases;

/** Shows how the orders stand: one line that changes on a terminal, one line a day elsewhere. */
final class Board {

  static final List<String> STAGES =
      List.of(
          "coming",
          "REVIEWING",
          "REPLIED",
          "CONFIRMED",
          "RELEASED",
          "COMPLETED",
          "SETTLED",
          "ARCHIVED");
  static final List<String> GATES =
      List.of("deposit", "promise", "material", "goods", "balance", "held", "credit");

  private static final String TO_START_OF_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final Phrases phrases;
  private final boolean terminal;

  /** A console is missing in tests and where the launcher runs without a terminal of its own. */
  @SuppressWarnings("SystemConsoleNull")
  Board(PrintWriter out, Phrases phrases) {
    Console console = System.console();
    this.out = out;
    this.phrases = phrases;
    this.terminal = console != null && console.isTerminal();
  }

  /** In between; only where a line can be written over. */
  void refresh(LocalDate day, Map<String, Long> numbers, long perSecond) {
    if (terminal) {
      out.print(TO_START_OF_LINE + render(day, numbers, perSecond));
      out.flush();
    }
  }

  /** At the end of a day; a terminal keeps its line. */
  void day(LocalDate day, Map<String, Long> numbers, long perSecond) {
    if (!terminal) {
      out.println(render(day, numbers, perSecond));
      out.flush();
    }
  }

  void end() {
    if (terminal) {
      out.println();
    }
  }

  String render(LocalDate day, Map<String, Long> numbers, long perSecond) {
    String line = day + "  " + named(STAGES, numbers);
    String waiting = named(GATES, numbers);
    String gates = waiting.isEmpty() ? "" : "  | " + phrases.say("board.waiting", waiting);
    return line + gates + "  | " + phrases.say("board.speed", perSecond);
  }

  private String named(List<String> names, Map<String, Long> numbers) {
    return names.stream()
        .filter(name -> numbers.getOrDefault(name, 0L) > 0)
        .map(name -> phrases.say("board." + name, numbers.getOrDefault(name, 0L)))
        .collect(Collectors.joining(" · "));
  }
}
