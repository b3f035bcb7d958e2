package org.gendan.platform.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.fault.FaultPoint;
import org.gendan.platform.outbox.OutboxTable.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Where a service puts what it has to tell. Facts are collected during the transaction and written
 * just before it commits, in the same transaction as the state they tell of; the {@link
 * OutboxRelay} ships them afterwards.
 */
@ApplicationScoped
public class Outbox {

  /** A record larger than this would be refused by the broker for ever and stop its lane. */
  private static final int MAX_BODY = 900_000;

  private final TransactionSynchronizationRegistry transactions;
  private final EntityManager entities;
  private final OutboxTable table;
  private final OutboxRelay relay;
  private final CurrentCause cause;
  private final Clock clock;

  Outbox(
      TransactionSynchronizationRegistry transactions,
      EntityManager entities,
      OutboxTable table,
      OutboxRelay relay,
      CurrentCause cause,
      Clock clock) {
    this.transactions = transactions;
    this.entities = entities;
    this.table = table;
    this.relay = relay;
    this.cause = cause;
    this.clock = clock;
  }

  /**
   * Tells a fact when the running transaction commits.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void add(Event event) {
    EventTypes.EventType type = EventTypes.of(event.getClass());
    add(type.topic(), event.key(), type.name(), event);
  }

  /** Tells something of the platform's own that is no registered fact, on a topic of its own. */
  public void add(String topic, String key, String type, Object body) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("Facts are told inside a transaction: " + type);
    }
    pending().add(fact(topic, key, type, EventJson.write(body)));
  }

  private List<Fact> pending() {
    @SuppressWarnings("unchecked")
    @Nullable List<Fact> facts = (List<Fact>) transactions.getResource(Outbox.class);
    if (facts == null) {
      entities.isJoinedToTransaction(); // makes it join: while the transaction ends nothing may
      List<Fact> fresh = new ArrayList<>();
      transactions.putResource(Outbox.class, fresh);
      transactions.registerInterposedSynchronization(new WriteAtCommit(fresh));
      return fresh;
    }
    return facts;
  }

  private Fact fact(String topic, String key, String type, byte[] body) {
    if (body.length > MAX_BODY) {
      throw new IllegalArgumentException("Event too large: " + type);
    }
    Map<String, String> headers = new TreeMap<>(cause.headers());
    headers.put("time", clock.instant().toString());
    headers.put("hash", EventJson.sha256(body));
    SpanContext span = Span.current().getSpanContext();
    if (span.isValid()) {
      headers.put(
          "traceparent",
          "00-%s-%s-%s"
              .formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex()));
    }
    return new Fact(topic, key, UuidV7.next(clock), type, headers, body);
  }

  private final class WriteAtCommit implements Synchronization {

    private final List<Fact> facts;

    WriteAtCommit(List<Fact> facts) {
      this.facts = facts;
    }

    @Override
    public void beforeCompletion() {
      entities.flush();
      FaultPoint.AFTER_INSERT_BEFORE_OUTBOX.pass();
      table.append(facts);
      FaultPoint.AFTER_OUTBOX_BEFORE_COMMIT.pass();
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.wake();
      }
    }
  }
}
