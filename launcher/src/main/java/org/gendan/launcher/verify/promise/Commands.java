package org.gendan.launcher.verify.promise;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Operation;
import org.gendan.launcher.verify.evidence.Operation.Outcome;
import org.gendan.launcher.verify.evidence.Row;
import org.gendan.launcher.verify.evidence.Shown;
import org.gendan.launcher.verify.evidence.Told;

/** A1–A3: what clients wrote down about their commands against what the services know of them. */
final class Commands {

  /** Services remember commands for three days; what is near that may just have been forgotten. */
  private static final Duration REMEMBERED = Duration.ofHours(71);

  private Commands() {}

  static List<Promise> promises() {
    return List.of(
        new Promise("A1", Commands::acceptedIsThere),
        new Promise("A2", Commands::refusedWroteNothing),
        new Promise("A3", Commands::unknownIsWholeOrNothing));
  }

  /** Done once, with the answer the client has; and an order it was told of is there. */
  private static void acceptedIsThere(Evidence evidence, Findings findings) {
    Map<String, List<Row>> done = done(evidence);
    Set<String> orders =
        evidence.service("order").rows("select order_id from inv.orders").stream()
            .map(row -> row.text("order_id"))
            .collect(toSet());
    for (Operation operation : remembered(evidence)) {
      if (operation.accepted()) {
        List<Row> effects = done.getOrDefault(place(operation), List.of());
        findings.expect(
            effects.size() == 1 && isAnswer(operation, effects.getFirst()),
            "%s of %s was accepted and is there %d times with another answer",
            operation.id(),
            operation.actor(),
            effects.size());
        if (operation.path().equals("/orders")) {
          findings.expect(
              operation.outcomes().stream()
                  .filter(outcome -> outcome.word().equals("ok"))
                  .allMatch(outcome -> orders.contains(outcome.resource())),
              "The order that %s was told of is not there",
              operation.id());
        }
      }
    }
  }

  private static boolean isAnswer(Operation operation, Row effect) {
    for (Outcome outcome : operation.outcomes()) {
      if (outcome.word().equals("ok")
          && (effect.count("status") != outcome.status()
              || !effect.text("sha256").equals(outcome.answer()))) {
        return false;
      }
    }
    return true;
  }

  private static void refusedWroteNothing(Evidence evidence, Findings findings) {
    Map<String, List<Row>> done = done(evidence);
    Traces traces = Traces.of(evidence);
    for (Operation operation : evidence.operations()) {
      if (operation.refused()) {
        findings.expect(
            !done.containsKey(place(operation)) && !traces.of(operation).any(),
            "%s of %s was refused and left %s",
            operation.id(),
            operation.actor(),
            traces.of(operation));
      }
    }
  }

  private static void unknownIsWholeOrNothing(Evidence evidence, Findings findings) {
    Map<String, List<Row>> done = done(evidence);
    Traces traces = Traces.of(evidence);
    for (Operation operation : remembered(evidence)) {
      if (!operation.accepted() && !operation.refused()) {
        int times = done.getOrDefault(place(operation), List.of()).size();
        boolean traced = traces.of(operation).any();
        findings.expect(
            (times == 0 && !traced) || times == 1,
            "%s of %s was never answered, is there %d times and left %s",
            operation.id(),
            operation.actor(),
            times,
            traces.of(operation));
      }
    }
  }

  private static List<Operation> remembered(Evidence evidence) {
    Instant since = Instant.now().minus(REMEMBERED);
    return evidence.operations().stream()
        .filter(operation -> operation.askedAt().isAfter(since))
        .toList();
  }

  private static Map<String, List<Row>> done(Evidence evidence) {
    Map<String, List<Row>> done = new HashMap<>();
    for (Shown service : evidence.services()) {
      service.rows("select op_id, status, sha256 from inv.effect where kind = 'COMMAND'").stream()
          .collect(groupingBy(row -> service.service() + " " + row.text("op_id")))
          .forEach(done::put);
    }
    return done;
  }

  private static String place(Operation operation) {
    return operation.service() + " " + operation.id();
  }

  /** The cases under which anything was audited, is about to be told, or was told. */
  private record Traces(Set<String> audited, Set<String> told) {

    static Traces of(Evidence evidence) {
      Set<String> audited = new HashSet<>();
      Set<String> told = new HashSet<>();
      for (Shown service : evidence.services()) {
        service
            .rows("select distinct correlation_id as c from inv.audit where id is not null")
            .forEach(row -> audited.add(row.text("c")));
        service
            .rows("select distinct correlation_id as c from inv.outbox")
            .forEach(row -> told.add(String.valueOf(row.textOrNull("c"))));
      }
      evidence.topics().records().stream().map(Told::correlation).forEach(told::add);
      return new Traces(audited, told);
    }

    Left of(Operation operation) {
      return new Left(
          audited.contains(operation.correlation()), told.contains(operation.correlation()));
    }
  }

  private record Left(boolean changes, boolean facts) {

    boolean any() {
      return changes || facts;
    }
  }
}
