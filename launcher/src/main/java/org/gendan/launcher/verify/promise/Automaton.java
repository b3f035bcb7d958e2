package org.gendan.launcher.verify.promise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gendan.launcher.verify.evidence.Told;

/** What may follow what for the documents of one topic, from {@code automata.txt}. */
final class Automaton {

  private static final String SILENTLY = "~";

  private record Step(Set<String> before, String fact, String after) {

    boolean fits(String state, String fact) {
      return this.fact.equals(fact) && (before.contains(state) || before.contains("*"));
    }
  }

  private final List<Step> steps = new ArrayList<>();

  static Automaton of(String topic) {
    Automaton automaton = new Automaton();
    lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words[0].equals(topic))
        .forEach(
            words ->
                automaton.steps.add(new Step(Set.of(words[1].split(",")), words[2], words[3])));
    return automaton;
  }

  private static java.util.stream.Stream<String> lines() {
    try (InputStream file =
        Automaton.class.getResourceAsStream("/org/gendan/launcher/verify/automata.txt")) {
      return new String(
              java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document on its way through its facts. */
  final class Walk {

    private String state = "-";
    private String beforeHold = "-";

    /** Goes on by one fact; false when nothing allows that, and then it stays. */
    boolean take(Told told) {
      for (Step step : steps) {
        if (step.fits(state, told.type()) || step.fits(state, told.type() + "/" + detail(told))) {
          go(step);
          return true;
        }
      }
      return false;
    }

    private void go(Step step) {
      String from = state;
      state =
          switch (step.after) {
            case "=" -> state;
            case "^" -> beforeHold;
            default -> step.after;
          };
      if (state.equals("ON_HOLD") || state.equals("HELD")) {
        beforeHold = from;
      }
    }

    String state() {
      return state;
    }

    /** Whether the document may stand there now, also where it moves on without a fact. */
    boolean mayBe(String actual) {
      Set<String> reachable = new HashSet<>(Set.of(state));
      for (Step step : steps) {
        if (step.fact.equals(SILENTLY) && step.before.contains(state)) {
          reachable.add(step.after);
        }
      }
      return reachable.contains(actual);
    }
  }

  /** The types of the facts that are a step somewhere. */
  Set<String> facts() {
    return steps.stream()
        .map(step -> step.fact.replaceFirst("/.*", ""))
        .filter(fact -> !fact.equals(SILENTLY))
        .collect(Collectors.toSet());
  }

  Walk walk() {
    return new Walk();
  }

  private static String detail(Told told) {
    return switch (told.type()) {
      case "shipment.handled.v1" -> told.fact().path("stage").asText();
      case "subcontract.returned.v1" -> told.fact().path("last").asText();
      default -> "";
    };
  }
}
