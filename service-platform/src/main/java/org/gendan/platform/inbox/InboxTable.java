package org.gendan.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
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

  private final Statements statements;

  InboxTable(Statements statements) {
    this.statements = statements;
  }

  /** Notes events as seen by a consumer; returns those it sees for the first time. */
  Set<UUID> firstSeen(String consumer, Collection<UUID> ids) {
    Set<UUID> fresh = new HashSet<>();
    statements
        .rows(
            """
            insert into inbox (consumer, event_id) select ?1, id from unnest(?2) as id
            on conflict do nothing returning event_id""",
            consumer,
            ids.toArray(UUID[]::new))
        .forEach(row -> fresh.add(row.id(0)));
    return fresh;
  }

  /** Which of these keys are parked, so that what comes later of them queues behind. */
  Set<String> parkedKeys(String consumer, Collection<String> keys) {
    Set<String> parked = new HashSet<>();
    statements
        .rows(
            "select distinct key from inbox_parked where consumer = ?1 and key = any (?2)",
            consumer,
            keys.toArray(String[]::new))
        .forEach(row -> parked.add(row.text(0)));
    return parked;
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
    return statements
        .rows(
            """
            select consumer, key, seq, topic, partition, record_offset, headers, payload, attempts
            from inbox_parked p
            where next_attempt_at <= clock_timestamp()
              and seq = (select min(seq) from inbox_parked f where f.consumer = p.consumer and f.key = p.key)
            order by next_attempt_at limit 1 for update skip locked""")
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
