package org.gendan.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.gendan.contracts.Envelope;
import org.gendan.platform.access.Background;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.fault.FaultPoint;
import org.gendan.platform.inbox.Received.Concern;
import org.gendan.platform.inbox.Received.Line;
import org.gendan.platform.inbox.Received.Raw;
import org.gendan.platform.inbox.Received.Unreadable;
import org.gendan.platform.inbox.Turns.Turn;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies a poll of records, each exactly once and in the order of its line. One transaction looks
 * what came before, notes what is new, applies the facts and writes what the service has to say
 * about them. If that fails, each line is tried alone; one that still fails, or that lacks a
 * record, is parked, and whatever comes later of it queues behind. A partition never waits.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final Comparator<Received> BY_VERSION =
      Comparator.comparingLong(record -> record.envelope().version());

  private final InboxTable table;
  private final HeldTable held;
  private final Beginnings beginnings;
  private final CurrentCause cause;
  private final EventTracing tracing;
  private final DatabaseWait database;
  private final MeterRegistry meters;
  private final EntityManager entities;

  Inbox(
      InboxTable table,
      HeldTable held,
      Beginnings beginnings,
      CurrentCause cause,
      EventTracing tracing,
      DatabaseWait database,
      MeterRegistry meters,
      EntityManager entities) {
    this.table = table;
    this.held = held;
    this.beginnings = beginnings;
    this.cause = cause;
    this.tracing = tracing;
    this.database = database;
    this.meters = meters;
    this.entities = entities;
  }

  /** Applies what a poll brought; returns when all of it is applied, parked or poison. */
  public void receive(Reactions reactions, ConsumerRecords<String, byte[]> poll) {
    FaultPoint.CONSUMER_AFTER_POLL.pass(reactions.consumer());
    for (TopicPartition partition : poll.partitions()) {
      Raw first = Raw.of(poll.records(partition).getFirst());
      database.untilDone(() -> beginnings.note(reactions.consumer(), first));
    }
    Map<Line, List<Received>> byLine = new LinkedHashMap<>();
    Map<Raw, String> unreadable = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> message : poll) {
      Raw raw = Raw.of(message);
      try {
        Received received = Received.read(raw, reactions);
        byLine.computeIfAbsent(received.line(), line -> new ArrayList<>()).add(received);
      } catch (Unreadable e) {
        unreadable.put(raw, String.valueOf(e.getMessage()));
      }
    }
    if (!unreadable.isEmpty()) {
      poison(reactions, unreadable);
    }
    if (!byLine.isEmpty()) {
      byLine.values().forEach(line -> line.sort(BY_VERSION));
      applyAll(reactions, byLine);
    }
    FaultPoint.CONSUMER_AFTER_COMMIT_BEFORE_OFFSET.pass(reactions.consumer());
  }

  private void applyAll(Reactions reactions, Map<Line, List<Received>> byLine) {
    try {
      List<Received> all = byLine.values().stream().flatMap(List::stream).toList();
      inTransaction(() -> apply(reactions, all));
    } catch (RuntimeException e) {
      LOG.debugf(e, "%s: poll failed, trying line by line", reactions.consumer());
      byLine.values().forEach(records -> applyLine(reactions, records));
    }
  }

  private void applyLine(Reactions reactions, List<Received> records) {
    for (int i = 0; i < records.size(); i++) {
      Received record = records.get(i);
      try {
        database.whenUp(() -> inTransaction(() -> apply(reactions, List.of(record))));
      } catch (RuntimeException e) {
        LOG.warnf(
            "%s: %s of key %s parked: %s",
            reactions.consumer(), record.envelope().type(), record.raw().key(), e);
        List<Received> rest = records.subList(i, records.size());
        database.untilDone(
            () ->
                inTransaction(
                    () ->
                        rest.forEach(
                            waits -> held.park(reactions.consumer(), waits.raw(), e.toString()))));
        return;
      }
    }
  }

  private void apply(Reactions reactions, List<Received> records) {
    String consumer = reactions.consumer();
    Turns turns = table.turns(consumer, records);
    List<Received> due = new ArrayList<>();
    for (Received record : records) {
      switch (turns.onArrival(record)) {
        case Turn.Now _ -> due.add(record);
        case Turn.Again _ ->
            meters.counter("gendan.inbox.duplicates", "consumer", consumer).increment();
        case Turn.Later(String reason) -> held.park(consumer, record.raw(), reason);
        case Turn.Never(String reason) -> held.poison(consumer, record.raw(), reason);
      }
    }
    take(reactions, due);
  }

  /**
   * Applies the first record of a parked line in the running transaction, unless it came before.
   *
   * @return what it must wait for; null when it need not wait any more
   */
  @Nullable String applyFirst(Reactions reactions, Received record, boolean late) {
    String consumer = reactions.consumer();
    beginnings.note(consumer, record.raw());
    switch (table.turns(consumer, List.of(record)).of(record, late)) {
      case Turn.Now _ -> take(reactions, List.of(record));
      case Turn.Again _ -> LOG.debugf("%s: %s came before", consumer, record.id());
      case Turn.Never(String reason) -> held.poison(consumer, record.raw(), reason);
      case Turn.Later(String reason) -> {
        return reason;
      }
    }
    return null;
  }

  private void take(Reactions reactions, List<Received> due) {
    if (due.isEmpty()) {
      return;
    }
    String consumer = reactions.consumer();
    Set<UUID> fresh = table.had(consumer, due);
    FaultPoint.CONSUMER_AFTER_INBOX_BEFORE_EFFECT.pass(consumer);
    List<Received> first = due.stream().filter(record -> fresh.contains(record.id())).toList();
    if (!reactions.isTogether()) {
      first.forEach(record -> react(reactions, List.of(record)));
    } else if (!first.isEmpty()) {
      react(reactions, first);
    }
    FaultPoint.CONSUMER_AFTER_EFFECT_BEFORE_COMMIT.pass(consumer);
    due.stream()
        .filter(record -> record.concern() == Concern.UNKNOWN)
        .forEach(record -> held.poison(consumer, record.raw(), Received.UNKNOWN_TYPE));
  }

  /** One record, or several that only a view takes together; the first is named as the cause. */
  private void react(Reactions reactions, List<Received> records) {
    Envelope envelope = records.getFirst().envelope();
    cause.event(envelope);
    tracing.around(reactions.consumer(), envelope, () -> reactions.apply(records));
    entities.flush(); // while the cause is this record's: the audit notes it
    entities.clear(); // else each record makes all later ones of the poll slower
  }

  private void poison(Reactions reactions, Map<Raw, String> unreadable) {
    String consumer = reactions.consumer();
    unreadable.forEach(
        (raw, reason) ->
            LOG.warnf(
                "%s: unreadable record %s/%d@%d: %s",
                consumer, raw.topic(), raw.partition(), raw.offset(), reason));
    database.untilDone(
        () ->
            inTransaction(
                () -> unreadable.forEach((raw, reason) -> held.poison(consumer, raw, reason))));
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(() -> Background.run(work));
  }
}
