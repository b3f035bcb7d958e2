package org.gendan.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.gendan.platform.inbox.Received.Line;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Statements;

/** SQL of the inbox: what each consumer has had. One statement looks, one notes; per poll. */
@ApplicationScoped
class InboxTable {

  private static final Comparator<Line> SAME_FOR_ALL =
      Comparator.comparing(Line::topic).thenComparing(Line::key);

  private final Statements statements;
  private final Beginnings beginnings;

  InboxTable(Statements statements, Beginnings beginnings) {
    this.statements = statements;
    this.beginnings = beginnings;
  }

  /** How far the consumer has come with the lines of these records, and which it has seen. */
  Turns turns(String consumer, Collection<Received> records) {
    Turns turns = new Turns(beginnings.of(consumer));
    List<Line> lines = records.stream().map(Received::line).distinct().toList();
    statements
        .rows(
            """
            with line as materialized (select * from unnest(?2, ?3) as t(topic, key))
            select topic, key, version, null::uuid, null::text
            from line join inbox_versions v using (topic, key) where v.consumer = ?1
            union all select topic, key, null, null, null
            from line where exists (select 1 from inbox_parked p
                                    where p.consumer = ?1 and (p.topic, p.key) = (line.topic, line.key))
            union all select null, null, null, event_id, encode(hash, 'hex')
            from inbox where consumer = ?1 and event_id = any (?4)""",
            consumer,
            texts(lines, Line::topic),
            texts(lines, Line::key),
            records.stream().filter(Received::isHeard).map(Received::id).toArray(UUID[]::new))
        .forEach(row -> tell(turns, row));
    return turns;
  }

  private static void tell(Turns turns, Row row) {
    if (row.columns()[3] != null) {
      turns.saw(row.id(3), Objects.requireNonNullElse(row.textOrNull(4), ""));
    } else if (row.columns()[2] != null) {
      turns.had(new Line(row.text(0), row.text(1)), row.count(2));
    } else {
      turns.waits(new Line(row.text(0), row.text(1)));
    }
  }

  /**
   * Notes that the consumer has had these records; returns the ids that are new. Where another
   * process of the service takes the same records just now, this waits for it and finds them old.
   */
  Set<UUID> had(String consumer, Collection<Received> records) {
    List<Received> heard = records.stream().filter(Received::isHeard).toList();
    Map<Line, Long> last = new TreeMap<>(SAME_FOR_ALL);
    records.forEach(record -> last.merge(record.line(), record.envelope().version(), Math::max));
    Set<UUID> fresh = new HashSet<>();
    statements
        .rows(
            """
            with lines as (
              insert into inbox_versions as v (consumer, topic, key, version)
              select ?1, * from unnest(?2, ?3, ?4)
              on conflict (consumer, topic, key) do update set version = excluded.version
              where v.version < excluded.version)
            insert into inbox (consumer, event_id, hash)
            select ?1, id, decode(hash, 'hex') from unnest(?5, ?6) as t(id, hash)
            on conflict do nothing returning event_id""",
            consumer,
            texts(last.keySet(), Line::topic),
            texts(last.keySet(), Line::key),
            last.values().toArray(Long[]::new),
            heard.stream().map(Received::id).toArray(UUID[]::new),
            texts(heard, record -> record.envelope().dataHash()))
        .forEach(row -> fresh.add(row.id(0)));
    return fresh;
  }

  /** Lets a line go on with this record, whatever is missing before it. */
  void giveUpBefore(String consumer, Received record) {
    statements.run(
        """
        insert into inbox_versions as v (consumer, topic, key, version) values (?1, ?2, ?3, ?4)
        on conflict (consumer, topic, key) do update set version = greatest(v.version, excluded.version)""",
        consumer,
        record.line().topic(),
        record.line().key(),
        record.envelope().version() - 1);
  }

  private static <T> String[] texts(Collection<T> things, Function<T, String> text) {
    return things.stream().map(text).toArray(String[]::new);
  }
}
