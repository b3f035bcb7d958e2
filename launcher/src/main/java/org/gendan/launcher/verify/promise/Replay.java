package org.gendan.launcher.verify.promise;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.EventTypes;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Row;
import org.gendan.launcher.verify.evidence.Told;
import org.gendan.launcher.verify.promise.Heard.Applied;
import org.gendan.launcher.verify.promise.Heard.Aside;
import org.gendan.launcher.verify.promise.Heard.Consumer;
import org.jspecify.annotations.Nullable;

/** A4, A8, A9, A11: each consumer took each fact once, in its order, and lost none. */
final class Replay {

  private Replay() {}

  static List<Promise> promises() {
    return List.of(
        new Promise("A4", Replay::eachFactOnce),
        new Promise("A8", Replay::inTheirOrder),
        new Promise("A9", Replay::replayHasNothingToDo),
        new Promise("A11", Replay::nothingVanishes));
  }

  /** Applied or waiting, never both, never neither. */
  private static void eachFactOnce(Evidence evidence, Findings findings) {
    Heard heard = Heard.in(evidence);
    for (Consumer consumer : heard.consumers()) {
      Applied applied = heard.applied(consumer);
      Aside aside = heard.aside(consumer);
      for (Told told : evidence.topics().facts()) {
        if (heard.concerns(consumer, told) && problem(told) == null) {
          boolean waits = aside.parkedIds().contains(told.id());
          findings.expect(
              applied.has(told.id()) != waits,
              "%s %s %s",
              consumer.name(),
              waits ? "applied and parked" : "never took",
              told.place());
        }
      }
    }
  }

  /** What a consumer noted later of an aggregate is never older. */
  private static void inTheirOrder(Evidence evidence, Findings findings) {
    Heard heard = Heard.in(evidence);
    Map<String, Map<String, List<Told>>> histories = new HashMap<>();
    EventTypes.topics().forEach(topic -> histories.put(topic, evidence.history(topic)));
    for (Consumer consumer : heard.consumers()) {
      Applied applied = heard.applied(consumer);
      histories.values().stream()
          .flatMap(byKey -> byKey.values().stream())
          .forEach(
              history ->
                  inOrder(
                      consumer,
                      applied,
                      history.stream().filter(told -> heard.concerns(consumer, told)).toList(),
                      findings));
    }
  }

  private static void inOrder(
      Consumer consumer, Applied applied, List<Told> history, Findings findings) {
    @Nullable Instant last = null;
    boolean gap = false;
    for (Told told : history.stream().sorted(Comparator.comparingLong(Told::version)).toList()) {
      Instant at = applied.at().get(told.id());
      if (at != null) {
        findings.expect(
            !gap && (last == null || !at.isBefore(last)),
            "%s took %s out of its order",
            consumer.name(),
            told.place());
        last = at;
      }
      gap |= at == null && problem(told) == null;
    }
  }

  /** Every record that lies on a topic, however often, is known by whoever would read it again. */
  private static void replayHasNothingToDo(Evidence evidence, Findings findings) {
    Heard heard = Heard.in(evidence);
    for (Consumer consumer : heard.consumers()) {
      Applied applied = heard.applied(consumer);
      Aside aside = heard.aside(consumer);
      for (Told told : evidence.topics().records()) {
        if (heard.concerns(consumer, told)) {
          findings.expect(
              applied.has(told.id()) || aside.byPlace().containsKey(Heard.place(told)),
              "A replay would give %s %s as if it were new",
              consumer.name(),
              told.place());
        }
      }
    }
  }

  /** What cannot be read is kept whole with its reason; what is kept really cannot be read. */
  private static void nothingVanishes(Evidence evidence, Findings findings) {
    Heard heard = Heard.in(evidence);
    for (Consumer consumer : heard.consumers()) {
      Aside aside = heard.aside(consumer);
      for (Told told : evidence.topics().records()) {
        if (heard.reads(consumer, told.topic()) && problem(told) != null && told.type().isEmpty()
            || heard.concerns(consumer, told)) {
          Row kept = aside.byPlace().get(Heard.place(told));
          boolean applied = heard.applied(consumer).has(told.id());
          boolean whole =
              kept != null && kept.text("sha256").equals(told.sha256()) && explained(kept);
          findings.expect(
              applied || whole || dismissed(consumer, told),
              "%s neither applied nor kept %s",
              consumer.name(),
              told.place());
        }
      }
    }
  }

  private static boolean explained(Row kept) {
    return kept.text("state").equals("PARKED") || kept.has("reason");
  }

  /** A person looked at it and decided, and the audit has the whole record. */
  private static boolean dismissed(Consumer consumer, Told told) {
    return consumer
            .service()
            .count(
                "select count(*) from inv.audit where entity in ('PoisonRecord', 'ParkedRecord')"
                    + " and changes like ? and changes like ?",
                "%" + told.partition() + "@" + told.offset() + "%",
                "%" + told.topic() + "%")
        > 0;
  }

  /** Why a record is no fact; null when it is one. Judged here, not by the services' own reader. */
  private static @Nullable String problem(Told told) {
    if (!Delivery.topicOf(told.type()).equals(told.topic())) {
      return "type";
    }
    if (!told.attribute("ce_subject").equals(told.key()) || told.version() == 0) {
      return "envelope";
    }
    try {
      UUID.fromString(told.id());
      told.time();
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      return "attributes";
    }
    return told.fact().isObject() ? null : "body";
  }
}
