package org.gendan.launcher.verify.promise;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Row;
import org.gendan.launcher.verify.evidence.Shown;
import org.gendan.launcher.verify.evidence.Told;

/** What each consumer listens to, and what became of each record it listens to. */
final class Heard {

  /** A consumer of one service. */
  record Consumer(Shown service, String name) {}

  /** An event a consumer noted as applied, and when. */
  record Applied(Map<String, Instant> at) {

    boolean has(String id) {
      return at.containsKey(id);
    }
  }

  /** Records a consumer put aside, by where they lie. */
  record Aside(Map<String, Row> byPlace, Set<String> parkedIds) {}

  private final Map<Consumer, Map<String, List<Row>>> subscriptions = new HashMap<>();
  private final Map<String, Applied> applied = new HashMap<>();
  private final Map<String, Aside> aside = new HashMap<>();
  private final Set<String> unreadable = new HashSet<>();

  static Heard in(Evidence evidence) {
    Heard heard = new Heard();
    evidence.services().forEach(heard::read);
    evidence.topics().records().stream()
        .filter(told -> !isReadable(told))
        .forEach(told -> heard.unreadable.add(place(told)));
    return heard;
  }

  /** Whether a record is a fact at all. */
  boolean isFact(Told told) {
    return !unreadable.contains(place(told));
  }

  /** Judged here, not by the services' own reader. */
  private static boolean isReadable(Told told) {
    if (!Delivery.isWhereItsTypeBelongs(told)
        || !told.attribute("ce_subject").equals(told.key())
        || told.version() == 0) {
      return false;
    }
    try {
      UUID.fromString(told.id());
      return !told.time().equals(Instant.MIN) && told.fact().isObject();
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private void read(Shown service) {
    for (Row row : service.rows("select consumer, topic, type, since from inv.subscription")) {
      Consumer consumer = new Consumer(service, row.text("consumer"));
      subscriptions
          .computeIfAbsent(consumer, c -> new HashMap<>())
          .computeIfAbsent(row.text("topic"), topic -> new java.util.ArrayList<>())
          .add(row);
      applied.computeIfAbsent(consumer.name(), name -> new Applied(new HashMap<>()));
      aside.computeIfAbsent(consumer.name(), name -> new Aside(new HashMap<>(), new HashSet<>()));
    }
    for (Row row : service.rows("select consumer, event_id, applied_at from inv.inbox")) {
      applied
          .computeIfAbsent(row.text("consumer"), name -> new Applied(new HashMap<>()))
          .at()
          .put(row.text("event_id"), row.time("applied_at"));
    }
    for (Row row : service.rows("select * from inv.parked")) {
      Aside own =
          aside.computeIfAbsent(
              row.text("consumer"), name -> new Aside(new HashMap<>(), new HashSet<>()));
      own.byPlace().put(place(row), row);
      if (row.text("state").equals("PARKED") && row.has("event_id")) {
        own.parkedIds().add(row.text("event_id"));
      }
    }
  }

  Set<Consumer> consumers() {
    return subscriptions.keySet();
  }

  Applied applied(Consumer consumer) {
    return applied.getOrDefault(consumer.name(), new Applied(Map.of()));
  }

  Aside aside(Consumer consumer) {
    return aside.getOrDefault(consumer.name(), new Aside(Map.of(), Set.of()));
  }

  /** Whether a consumer reads the topic at all. */
  boolean reads(Consumer consumer, String topic) {
    return subscriptions.getOrDefault(consumer, Map.of()).containsKey(topic);
  }

  /**
   * Whether a consumer has to take this record: it listens to the type, and did when it was told.
   */
  boolean concerns(Consumer consumer, Told told) {
    return subscriptions
        .getOrDefault(consumer, Map.of())
        .getOrDefault(told.topic(), List.of())
        .stream()
        .filter(row -> row.text("type").equals(told.type()))
        .anyMatch(row -> !row.has("since") || told.timestamp() > row.time("since").toEpochMilli());
  }

  static String place(Told told) {
    return told.topic() + "/" + told.partition() + "@" + told.offset();
  }

  private static String place(Row row) {
    return row.text("topic") + "/" + row.count("partition") + "@" + row.count("record_offset");
  }
}
