package org.gendan.launcher.verify.promise;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gendan.contracts.EventTypes;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Row;
import org.gendan.launcher.verify.evidence.Shown;
import org.gendan.launcher.verify.evidence.Told;

/** A5–A7: what was done has a cause, facts are numbered without gaps, outbox and topics agree. */
final class Delivery {

  /** The durable log keeps two weeks; what is near that may just have been dropped. */
  static final Duration LOGGED = Duration.ofDays(13);

  private static final String REACTION = "a.action ~ '\\.v[0-9]+$'";

  private Delivery() {}

  static List<Promise> promises() {
    return List.of(
        new Promise("A5", Delivery::nothingWithoutCause),
        new Promise("A6", Delivery::numberedWithoutGaps),
        new Promise("A7", Delivery::outboxAndTopicsAgree));
  }

  private static void nothingWithoutCause(Evidence evidence, Findings findings) {
    Set<String> known = ids(evidence);
    for (Shown service : evidence.services()) {
      for (Row row : service.rows("select consumer, event_id from inv.inbox")) {
        findings.expect(
            known.contains(row.text("event_id")) || !evidence.topics().whole(),
            "%s took %s, which nobody ever told",
            row.text("consumer"),
            row.text("event_id"));
      }
      for (Row row :
          service.rows(
              "select a.entity, a.entity_id, a.causation_id from inv.audit a where a.id is not null and "
                  + REACTION)) {
        findings.expect(
            known.contains(String.valueOf(row.textOrNull("causation_id")))
                || !evidence.topics().whole(),
            "%s %s %s was changed because of %s, which nobody ever told",
            service.service(),
            row.text("entity"),
            row.text("entity_id"),
            row.textOrNull("causation_id"));
      }
    }
  }

  /** Ids of all that was ever told, wherever it is kept. */
  private static Set<String> ids(Evidence evidence) {
    Set<String> ids = new HashSet<>();
    evidence.topics().records().forEach(told -> ids.add(told.id()));
    for (Shown service : evidence.services()) {
      service.rows("select event_id from inv.outbox").forEach(row -> ids.add(row.text("event_id")));
    }
    return ids;
  }

  private static void numberedWithoutGaps(Evidence evidence, Findings findings) {
    Map<String, Set<Long>> seen = new HashMap<>();
    for (Told told : evidence.topics().records()) {
      seen.computeIfAbsent(told.topic() + " " + told.key(), key -> new TreeSet<>())
          .add(told.version());
    }
    for (Shown service : evidence.services()) {
      Map<String, List<Row>> logged =
          service.rows("select topic, aggregate_id, aggver from inv.outbox").stream()
              .collect(groupingBy(row -> row.text("topic") + " " + row.text("aggregate_id")));
      for (Row row : service.rows("select topic, aggregate_id, aggver from inv.aggregate")) {
        String aggregate = row.text("topic") + " " + row.text("aggregate_id");
        Set<Long> versions = new TreeSet<>(seen.getOrDefault(aggregate, Set.of()));
        List<Row> own = logged.getOrDefault(aggregate, List.of());
        own.forEach(one -> versions.add(one.count("aggver")));
        long first =
            evidence.topics().whole() || versions.isEmpty() ? 1 : versions.iterator().next();
        boolean each =
            own.stream().map(one -> one.count("aggver")).distinct().count() == own.size();
        findings.expect(
            each
                && versions.size() == row.count("aggver") - first + 1
                && versions.contains(row.count("aggver")),
            "%s is at version %d and told %s",
            aggregate,
            row.count("aggver"),
            versions);
      }
    }
  }

  /** Both ways, for as long as the durable log reaches back; on the right topic, byte by byte. */
  private static void outboxAndTopicsAgree(Evidence evidence, Findings findings) {
    Map<String, Row> logged = new HashMap<>();
    evidence
        .services()
        .forEach(
            service ->
                service
                    .rows("select event_id, topic, type, state, datahash, sha256 from inv.outbox")
                    .forEach(row -> logged.put(row.text("event_id"), row)));
    Set<String> shipped = new HashSet<>();
    Instant since = Instant.now().minus(LOGGED);
    for (Told told : evidence.topics().records()) {
      shipped.add(told.id());
      Row row = logged.get(told.id());
      boolean old = Instant.ofEpochMilli(told.timestamp()).isBefore(since);
      findings.expect(
          (old && row == null)
              || (row != null
                  && row.text("topic").equals(told.topic())
                  && row.text("sha256").equals(told.sha256())
                  && told.attribute("ce_datahash").equals(told.sha256())
                  && isWhereItsTypeBelongs(told)),
          "%s is not what the outbox told",
          told.place());
    }
    logged.forEach(
        (id, row) ->
            findings.expect(
                shipped.contains(id) || row.text("state").equals("PENDING"),
                "%s %s left the outbox and is on no topic",
                row.text("type"),
                id));
  }

  /** Whether the record's type is one that its topic may carry. */
  static boolean isWhereItsTypeBelongs(Told told) {
    return told.type().equals("audit.sealed.v1")
        ? EventTypes.auditTopic(told.key()).equals(told.topic())
        : EventTypes.named(told.type())
            .filter(type -> type.topic().equals(told.topic()))
            .isPresent();
  }
}
