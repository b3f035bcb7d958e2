package org.gendan.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.platform.inbox.Received.Raw;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Statements;
import org.jspecify.annotations.Nullable;

/** SQL of the inbox: what was seen, what is parked, what is poison. */
@ApplicationScoped
class InboxTable {

  /** The first waiting record of a parked key. */
  record Parked(String consumer, String key, long seq, Raw raw, int attempts) {}

  /** What of a poll may not be applied yet, by key, and what was never seen, by id. */
  record Sorted(Set<String> parked, Set<UUID> fresh) {

    private void add(Row row) {
      String key = row.textOrNull(0);
      if (key != null) {
        parked.add(key);
      } else {
        fresh.add(row.id(1));
      }
    }
  }

  private final Statements statements;

  InboxTable(Statements statements) {
    this.statements = statements;
  }

  /** Notes an event as seen by a consumer; false when it saw it before. */
  boolean firstSeen(String consumer, UUID id) {
    return statements.run(
            "insert into inbox (consumer, event_id) values (?1, ?2) on conflict do nothing",
            consumer,
            id)
        == 1;
  }

  /**
   * Notes what a poll brought as seen, except the records of parked keys: what comes later of them
   * queues behind.
   */
  Sorted sort(String consumer, List<Received> records) {
    Sorted sorted = new Sorted(new HashSet<>(), new HashSet<>());
    statements
        .rows(
            """
            with parked as materialized (
              select distinct key from inbox_parked where consumer = ?1 and key = any (?2)),
            fresh as (
              insert into inbox (consumer, event_id)
              select ?1, id from unnest(?2, ?3) as t(key, id) where key not in (select key from parked)
              on conflict do nothing returning event_id)
            select key, null::uuid from parked union all select null, event_id from fresh""",
            consumer,
            records.stream().map(Received::key).toArray(String[]::new),
            records.stream().map(record -> record.envelope().id()).toArray(UUID[]::new))
        .forEach(sorted::add);
    return sorted;
  }

  void park(String consumer, Raw raw, @Nullable String reason) {
    keep("inbox_parked", consumer, raw, reason);
  }

  void poison(String consumer, Raw raw, String reason) {
    keep("inbox_poison", consumer, raw, reason);
  }

  private void keep(String table, String consumer, Raw raw, @Nullable String reason) {
    statements.run(
        """
        insert into %s (consumer, key, topic, partition, record_offset, headers, payload, reason)
        values (?1, ?2, ?3, ?4, ?5, ?6::jsonb, ?7, ?8) on conflict do nothing"""
            .formatted(table),
        consumer,
        clean(raw.key()),
        raw.topic(),
        raw.partition(),
        raw.offset(),
        json(raw),
        raw.body(),
        shortened(reason));
  }

  /** Locks the first record of a parked key whose time has come; null when none is due. */
  @Nullable Parked nextDue() {
    return firstOfKey(
        "next_attempt_at <= clock_timestamp() order by next_attempt_at limit 1 for update skip locked");
  }

  /** Locks this record, after a running attempt; null unless it is the first of a parked key. */
  @Nullable Parked firstOfKey(long seq) {
    return firstOfKey("seq = ?1 for update", seq);
  }

  private @Nullable Parked firstOfKey(String condition, Object... parameters) {
    return statements
        .rows(
            """
            select consumer, key, seq, topic, partition, record_offset, headers, payload, attempts
            from inbox_parked p
            where seq = (select min(seq) from inbox_parked f where f.consumer = p.consumer and f.key = p.key)
              and\s"""
                + condition,
            parameters)
        .stream()
        .map(InboxTable::parked)
        .findFirst()
        .orElse(null);
  }

  void release(Parked parked) {
    statements.run(
        "delete from inbox_parked where consumer = ?1 and key = ?2 and seq = ?3",
        parked.consumer(),
        parked.key(),
        parked.seq());
  }

  void tryAgain(Parked parked, Duration after, String reason) {
    statements.run(
        """
        update inbox_parked set attempts = attempts + 1, reason = ?1,
          next_attempt_at = clock_timestamp() + make_interval(secs => ?2)
        where consumer = ?3 and key = ?4 and seq = ?5""",
        shortened(reason),
        (double) after.toSeconds(),
        parked.consumer(),
        parked.key(),
        parked.seq());
  }

  private static Parked parked(Row row) {
    Raw raw =
        new Raw(
            row.text(3),
            row.number(4),
            row.count(5),
            row.text(1),
            EventJson.texts(row.json(6)),
            row.bytes(7));
    return new Parked(row.text(0), raw.key(), row.count(2), raw, row.number(8));
  }

  private static String json(Raw raw) {
    return clean(new String(EventJson.write(raw.headers()), UTF_8).replace("\\u0000", ""));
  }

  /** PostgreSQL keeps no NUL in text. */
  private static String clean(String text) {
    return text.replace("\u0000", "");
  }

  private static @Nullable String shortened(@Nullable String reason) {
    return reason == null ? null : clean(reason.substring(0, Math.min(reason.length(), 2000)));
  }
}
