package org.gendan.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.gendan.contracts.Envelope;
import org.gendan.platform.access.Background;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.fault.FaultPoint;
import org.gendan.platform.inbox.InboxTable.Sorted;
import org.gendan.platform.inbox.Received.Raw;
import org.gendan.platform.inbox.Received.Unreadable;
import org.jboss.logging.Logger;

/**
 * Applies a poll of records, each exactly once. One transaction notes the new ids, applies their
 * facts in key order and writes what the service has to say about them. If that fails, each key is
 * tried alone; a key that still fails is parked, and whatever comes later of it queues behind. A
 * partition never waits.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private final InboxTable table;
  private final CurrentCause cause;
  private final EventTracing tracing;
  private final DatabaseWait database;
  private final MeterRegistry meters;
  private final EntityManager entities;

  Inbox(
      InboxTable table,
      CurrentCause cause,
      EventTracing tracing,
      DatabaseWait database,
      MeterRegistry meters,
      EntityManager entities) {
    this.table = table;
    this.cause = cause;
    this.tracing = tracing;
    this.database = database;
    this.meters = meters;
    this.entities = entities;
  }

  /** Applies what a poll brought; returns when all of it is applied, parked or poison. */
  public void receive(Reactions reactions, ConsumerRecords<String, byte[]> poll) {
    FaultPoint.CONSUMER_AFTER_POLL.pass(reactions.consumer());
    Map<String, List<Received>> byKey = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> message : poll) {
      Raw raw = Raw.of(message);
      try {
        Received received = Received.read(raw, reactions);
        if (received != null) {
          byKey.computeIfAbsent(received.key(), key -> new ArrayList<>()).add(received);
        }
      } catch (Unreadable e) {
        poison(reactions, raw, e);
      }
    }
    if (!byKey.isEmpty()) {
      applyAll(reactions, byKey);
    }
    FaultPoint.CONSUMER_AFTER_COMMIT_BEFORE_OFFSET.pass(reactions.consumer());
  }

  private void applyAll(Reactions reactions, Map<String, List<Received>> byKey) {
    try {
      List<Received> all = byKey.values().stream().flatMap(List::stream).toList();
      inTransaction(() -> apply(reactions, all));
    } catch (RuntimeException e) {
      LOG.debugf(e, "%s: poll failed, trying key by key", reactions.consumer());
      byKey.values().forEach(records -> applyKey(reactions, records));
    }
  }

  private void applyKey(Reactions reactions, List<Received> records) {
    for (int i = 0; i < records.size(); i++) {
      Received record = records.get(i);
      try {
        database.whenUp(() -> inTransaction(() -> apply(reactions, List.of(record))));
      } catch (RuntimeException e) {
        LOG.warnf(
            "%s: %s of key %s parked: %s",
            reactions.consumer(), record.envelope().type(), record.key(), e);
        List<Received> rest = records.subList(i, records.size());
        database.whenUp(
            () ->
                inTransaction(
                    () ->
                        rest.forEach(
                            waits -> table.park(reactions.consumer(), waits.raw(), e.toString()))));
        return;
      }
    }
  }

  private void apply(Reactions reactions, List<Received> records) {
    String consumer = reactions.consumer();
    Sorted sorted = table.sort(consumer, records);
    FaultPoint.CONSUMER_AFTER_INBOX_BEFORE_EFFECT.pass(consumer);
    List<Received> first = new ArrayList<>();
    for (Received record : records) {
      if (sorted.parked().contains(record.key())) {
        table.park(consumer, record.raw(), null);
      } else if (sorted.fresh().remove(record.envelope().id())) {
        first.add(record);
      } else {
        meters.counter("gendan.inbox.duplicates", "consumer", consumer).increment();
      }
    }
    if (!reactions.isTogether()) {
      first.forEach(record -> react(reactions, List.of(record)));
    } else if (!first.isEmpty()) {
      react(reactions, first);
    }
    FaultPoint.CONSUMER_AFTER_EFFECT_BEFORE_COMMIT.pass(consumer);
  }

  /** Applies one parked record in the running transaction unless it was seen before. */
  void applyOnce(Reactions reactions, Received record) {
    if (table.firstSeen(reactions.consumer(), record.envelope().id())) {
      react(reactions, List.of(record));
    }
  }

  /** One record, or several that only a view takes together; the first is named as the cause. */
  private void react(Reactions reactions, List<Received> records) {
    Envelope envelope = records.getFirst().envelope();
    cause.event(envelope);
    tracing.around(reactions.consumer(), envelope, () -> reactions.apply(records));
    entities.flush(); // while the cause is this record's: the audit notes it
    entities.clear(); // else each record makes all later ones of the poll slower
  }

  private void poison(Reactions reactions, Raw raw, Unreadable reason) {
    LOG.warnf(
        "%s: unreadable record %s/%d@%d: %s",
        reactions.consumer(), raw.topic(), raw.partition(), raw.offset(), reason.getMessage());
    database.whenUp(
        () ->
            inTransaction(
                () ->
                    table.poison(reactions.consumer(), raw, String.valueOf(reason.getMessage()))));
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(() -> Background.run(work));
  }
}
