package org.gendan.launcher.verify.promise;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private @Nullable Heard heard;

  private Replay() {}

  static List<Promise> promises() {
    Replay replay = new Replay();
    return List.of(
        new Promise("A4", replay::eachFactOnce),
        new Promise("A8", replay::inTheirOrder),
        new Promise("A9", replay::replayHasNothingToDo),
        new Promise("A11", replay::nothingVanishes));
  }

  /** Read once for all four. */
  private Heard heard(Evidence evidence) {
    Heard known = heard;
    if (known == null) {
      known = Heard.in(evidence);
      heard = known;
    }
    return known;
  }

  /** Applied or waiting, never both, never neither. */
  private void eachFactOnce(Evidence evidence, Findings findings) {
    Heard all = heard(evidence);
    for (Consumer consumer : all.consumers()) {
      Applied applied = all.applied(consumer);
      Aside aside = all.aside(consumer);
      for (Told told : evidence.topics().facts()) {
        if (all.concerns(consumer, told) && all.isFact(told)) {
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
  private void inTheirOrder(Evidence evidence, Findings findings) {
    Heard all = heard(evidence);
    Map<String, Map<String, List<Told>>> histories = new HashMap<>();
    EventTypes.topics().forEach(topic -> histories.put(topic, evidence.history(topic)));
    for (Consumer consumer : all.consumers()) {
      Applied applied = all.applied(consumer);
      histories.values().stream()
          .flatMap(byKey -> byKey.values().stream())
          .forEach(
              history ->
                  inOrder(
                      all,
                      consumer,
                      applied,
                      history.stream().filter(told -> all.concerns(consumer, told)).toList(),
                      findings));
    }
  }

  private static void inOrder(
      Heard all, Consumer consumer, Applied applied, List<Told> history, Findings findings) {
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
      gap |= at == null && all.isFact(told);
    }
  }

  /** Every record that lies on a topic, however often, is known by whoever would read it again. */
  private void replayHasNothingToDo(Evidence evidence, Findings findings) {
    Heard all = heard(evidence);
    for (Consumer consumer : all.consumers()) {
      Applied applied = all.applied(consumer);
      Aside aside = all.aside(consumer);
      for (Told told : evidence.topics().records()) {
        if (all.concerns(consumer, told)) {
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
  private void nothingVanishes(Evidence evidence, Findings findings) {
    Heard all = heard(evidence);
    for (Consumer consumer : all.consumers()) {
      Aside aside = all.aside(consumer);
      for (Told told : evidence.topics().records()) {
        if ((all.reads(consumer, told.topic()) && told.type().isEmpty())
            || all.concerns(consumer, told)) {
          Row kept = aside.byPlace().get(Heard.place(told));
          boolean applied = all.applied(consumer).has(told.id());
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
}
