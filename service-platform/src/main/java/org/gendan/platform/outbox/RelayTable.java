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

  private static final int ROUND = 500;

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

  /** Makes the next days' partitions of the log and drops those older than two weeks. */
  @Scheduled(
      every = "1h",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void maintain() {
    statements.rows("select maintain_messaging(14)");
  }

  private static Waiting waiting(Row row, Map<Short, Long> last) {
    short lane = (short) row.number(0);
    return new Waiting(
        lane,
        row.count(1),
        last.merge(lane, 1L, Long::sum),
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
