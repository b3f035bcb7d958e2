package org.gendan.platform.outbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Statements;

/** SQL of the relay: which lanes wait, what waits in them, and the move to the durable log. */
@ApplicationScoped
class RelayTable {

  /** How many rows are shipped at a time. */
  static final int ROUND = 500;

  /** A row on its way out, numbered for its lane. */
  record Waiting(
      short lane,
      long seq,
      long producerSequence,
      UUID id,
      String key,
      long version,
      String topic,
      String type,
      Map<String, String> headers,
      byte[] body,
      Instant createdAt) {

    Envelope envelope(String source) {
      return new Envelope(
          id,
          source + "/" + lane,
          type,
          key,
          Instant.parse(headers.getOrDefault("time", "")),
          version,
          producerSequence,
          headers.getOrDefault("hash", ""),
          headers.getOrDefault("correlation", ""),
          headers.get("causation"),
          headers.getOrDefault("actor", ""),
          headers.get("traceparent"));
    }
  }

  private final Statements statements;

  RelayTable(Statements statements) {
    this.statements = statements;
  }

  /**
   * Locks every lane that has rows and no other owner; returns how many each has published so far.
   */
  Map<Short, Long> lockWaitingLanes() {
    Map<Short, Long> lanes = new TreeMap<>();
    statements
        .rows(
            """
            select lane, published from outbox_lanes
            where lane in (select lane from outbox) order by lane for update skip locked""")
        .forEach(row -> lanes.put((short) row.number(0), row.count(1)));
    return lanes;
  }

  /**
   * The oldest rows of these lanes, of each lane by its key: a long backlog costs no more than a
   * short one. A statement of its own, because only what is read after the lock is surely unsent.
   */
  List<Waiting> waiting(Map<Short, Long> lanes) {
    Map<Short, Long> last = new HashMap<>(lanes);
    return statements
        .rows(
            """
            select o.lane, seq, id, aggregateid, aggregate_version, topic, type, headers, payload, created_at
            from unnest(?1) as locked(lane)
            cross join lateral (select * from outbox w where w.lane = locked.lane order by seq limit ?2) o
            order by seq limit ?2""",
            lanes.keySet().toArray(Short[]::new),
            ROUND)
        .stream()
        .map(row -> waiting(row, last))
        .toList();
  }

  void moveToLog(List<Waiting> rows) {
    statements.run(
        """
        with numbered as (select * from unnest(?1, ?2, ?3) as t(lane, seq, producer_seq)),
        gone as (delete from outbox o using numbered n where o.lane = n.lane and o.seq = n.seq
                 returning o.*, n.producer_seq),
        counted as (update outbox_lanes l set published = m.last
                    from (select lane, max(producer_seq) as last from numbered group by lane) m where l.lane = m.lane)
        insert into published_events (lane, producer_seq, id, aggregatetype, aggregateid, aggregate_version,
                                      topic, type, headers, payload, created_at)
        select lane, producer_seq, id, aggregatetype, aggregateid, aggregate_version,
               topic, type, headers, payload, created_at from gone""",
        rows.stream().map(Waiting::lane).toArray(Short[]::new),
        rows.stream().map(Waiting::seq).toArray(Long[]::new),
        rows.stream().map(Waiting::producerSequence).toArray(Long[]::new));
  }

  /** Locks every lane, waiting for whoever is sending; until the end nothing new is shipped. */
  List<Short> lockAllLanes() {
    return statements.rows("select lane from outbox_lanes order by lane for update").stream()
        .map(row -> (short) row.number(0))
        .toList();
  }

  /** The next facts of a lane in the durable log, from this number on. */
  List<Waiting> published(short lane, long from) {
    return statements
        .rows(
            """
            select lane, producer_seq, id, aggregateid, aggregate_version, topic, type, headers, payload, created_at
            from published_events where lane = ?1 and producer_seq >= ?2 order by producer_seq limit ?3""",
            lane,
            from,
            ROUND)
        .stream()
        .map(row -> row(row, row.count(1)))
        .toList();
  }

  /** How many records the broker must have taken from us, if it lost none. */
  long expectedOnBroker() {
    return statements
        .rows(
            "select sum(published)::bigint - (select forgotten from broker_log) from outbox_lanes")
        .getFirst()
        .count(0);
  }

  /** From which number on somebody wants the log sent again; 0 when nobody does. */
  long resendFrom() {
    return statements.rows("select coalesce(resend_from, 0) from broker_log").getFirst().count(0);
  }

  /** Notes the wish and says how many facts it concerns. */
  long askResend(long from) {
    statements.run("update broker_log set resend_from = least(resend_from, ?1)", from);
    return statements
        .rows("select count(*) from published_events where producer_seq >= ?1", from)
        .getFirst()
        .count(0);
  }

  /**
   * Notes that the log was sent again as a whole or in part. What was ever published and is not in
   * the log any more cannot be on a broker that lost its own.
   */
  void resent(boolean afterLoss) {
    statements.run("update broker_log set resend_from = null");
    if (afterLoss) {
      statements.run(
          """
          update broker_log set forgotten = (select sum(published) from outbox_lanes)
            - (select count(*) from published_events)""");
    }
  }

  /** Makes the next days' partitions of the log and drops those older than two weeks. */
  @Scheduled(
      every = "1h",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void maintain() {
    statements.rows("select maintain_messaging(14)");
  }

  private static Waiting waiting(Row row, Map<Short, Long> last) {
    return row(row, last.merge((short) row.number(0), 1L, Long::sum));
  }

  private static Waiting row(Row row, long producerSequence) {
    return new Waiting(
        (short) row.number(0),
        row.count(1),
        producerSequence,
        row.id(2),
        row.text(3),
        row.count(4),
        row.text(5),
        row.text(6),
        EventJson.texts(row.json(7)),
        row.bytes(8),
        row.time(9));
  }
}
