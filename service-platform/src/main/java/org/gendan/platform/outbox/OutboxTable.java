package org.gendan.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gendan.platform.sql.Statements;

/** SQL of the outbox's write side: one statement per transaction, however many facts. */
@ApplicationScoped
class OutboxTable {

  private static final int LANES = 16;

  /** A fact as it is told; those of one key on one topic keep their order. */
  record Fact(
      String topic, String key, UUID id, String type, Map<String, String> headers, byte[] body) {

    short lane() {
      return (short) Math.floorMod(key.hashCode(), LANES);
    }
  }

  private final Statements statements;

  OutboxTable(Statements statements) {
    this.statements = statements;
  }

  /**
   * Numbers the facts of each aggregate without gaps and keeps its row locked until commit. A fact
   * joins its aggregate's locked row before it draws its outbox sequence, so a later transaction of
   * the same aggregate draws a later one. Locks are always taken in the same order.
   */
  void append(List<Fact> facts) {
    statements.run(
        """
        with told as materialized (
          select * from unnest(?1, ?2, ?3, ?4, ?5, ?6, ?7)
            with ordinality as t(lane, id, topic, key, type, headers, payload, n)),
        locked as (
          insert into aggregate_versions as a (topic, aggregateid, version)
          select topic, key, count(*) from told group by topic, key order by topic, key
          on conflict (topic, aggregateid) do update set version = a.version + excluded.version
          returning topic, aggregateid as key, version as last)
        insert into outbox (lane, id, aggregatetype, aggregateid, aggregate_version, topic, type, headers, payload)
        select lane, id, split_part(topic, '.', 2), key,
               last + 1 - row_number() over (partition by topic, key order by n desc),
               topic, type, headers::jsonb, convert_to(payload, 'UTF8')
        from told join locked using (topic, key) order by n""",
        facts.stream().map(Fact::lane).toArray(Short[]::new),
        facts.stream().map(Fact::id).toArray(UUID[]::new),
        texts(facts, Fact::topic),
        texts(facts, Fact::key),
        texts(facts, Fact::type),
        texts(facts, fact -> new String(EventJson.write(fact.headers()), UTF_8)),
        texts(facts, fact -> new String(fact.body(), UTF_8)));
  }

  private static Object texts(List<Fact> facts, Function<Fact, String> column) {
    return facts.stream().map(column).toArray(String[]::new);
  }
}
