package org.gendan.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gendan.platform.inbox.Received.Line;
import org.gendan.platform.inbox.Received.Raw;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Statements;
import org.jspecify.annotations.Nullable;

/** SQL of what is held: parked lines, whose records wait, and poison. */
@ApplicationScoped
class HeldTable {

  /**
   * A record in front of a parked line.
   *
   * @param late the line may have gone on without it
   */
  record Parked(String consumer, long seq, Raw raw, int attempts, boolean late) {}

  private final Statements statements;

  HeldTable(Statements statements) {
    this.statements = statements;
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

  /** Parks a record that its line may have gone on without. */
  void parkLate(String consumer, Raw raw) {
    park(consumer, raw, null);
    statements.run(
        """
        update inbox_parked set late = true
        where consumer = ?1 and topic = ?2 and key = ?3 and partition = ?4 and record_offset = ?5""",
        consumer,
        raw.topic(),
        raw.key(),
        raw.partition(),
        raw.offset());
  }

  /**
   * Takes records back that were kept aside because their type was unknown, once it is known; at
   * most so many.
   */
  int takeBack(Collection<String> types, int limit) {
    return statements.run(
        """
        with known as (
          delete from inbox_poison where (consumer, topic, partition, record_offset) in (
            select consumer, topic, partition, record_offset from inbox_poison
            where reason = ?1 and headers ->> 'ce_type' = any (?2) limit ?3 for update skip locked)
          returning *)
        insert into inbox_parked (consumer, key, topic, partition, record_offset, headers, payload, late)
        select consumer, key, topic, partition, record_offset, headers, payload, true from known""",
        Received.UNKNOWN_TYPE,
        types.toArray(String[]::new),
        limit);
  }

  /** Locks the first record of a parked line whose time has come; null when none is due. */
  @Nullable Parked nextDue() {
    return firstOfLine(
        "next_attempt_at <= clock_timestamp() order by next_attempt_at limit 1 for update skip locked");
  }

  /** Locks this record, after a running attempt; null unless it is the first of a parked line. */
  @Nullable Parked firstOfLine(long seq) {
    return firstOfLine("seq = ?1 for update", seq);
  }

  private @Nullable Parked firstOfLine(String condition, Object... parameters) {
    return statements
        .rows(
            """
            select consumer, seq, topic, partition, record_offset, key, headers, payload, attempts, late
            from inbox_parked p
            where seq = (select seq from inbox_parked f
                         where f.consumer = p.consumer and f.topic = p.topic and f.key = p.key
                         order by version, seq limit 1)
              and\s"""
                + condition,
            parameters)
        .stream()
        .map(HeldTable::parked)
        .findFirst()
        .orElse(null);
  }

  /** Takes a record out of its line; the next one need not wait for its time. */
  void release(Parked parked) {
    statements.run("delete from inbox_parked where seq = ?1", parked.seq());
    wake(parked.consumer(), parked.raw().line());
  }

  /** Lets what waits in a line be tried now. */
  void wake(String consumer, Line line) {
    statements.run(
        """
        update inbox_parked set next_attempt_at = clock_timestamp()
        where consumer = ?1 and topic = ?2 and key = ?3 and next_attempt_at > clock_timestamp()""",
        consumer,
        line.topic(),
        line.key());
  }

  void tryAgain(Parked parked, Duration after, String reason) {
    statements.run(
        """
        update inbox_parked set attempts = attempts + 1, reason = ?1,
          next_attempt_at = clock_timestamp() + make_interval(secs => ?2)
        where seq = ?3""",
        shortened(reason),
        (double) after.toSeconds(),
        parked.seq());
  }

  private static Parked parked(Row row) {
    Raw raw =
        new Raw(
            row.text(2),
            row.number(3),
            row.count(4),
            row.text(5),
            EventJson.texts(row.json(6)),
            row.bytesOrNull(7));
    return new Parked(row.text(0), row.count(1), raw, row.number(8), row.flag(9));
  }

  private static String json(Raw raw) {
    Map<String, String> headers = new LinkedHashMap<>();
    raw.headers().forEach((name, value) -> headers.put(clean(name), clean(value)));
    return new String(EventJson.write(headers), UTF_8);
  }

  /** PostgreSQL keeps no NUL in text. */
  private static String clean(String text) {
    return text.replace("\u0000", "");
  }

  private static @Nullable String shortened(@Nullable String reason) {
    return reason == null ? null : clean(reason.substring(0, Math.min(reason.length(), 2000)));
  }
}
