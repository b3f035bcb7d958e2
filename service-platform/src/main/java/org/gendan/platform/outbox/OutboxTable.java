package org.gendan.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.platform.sql.Statements;

/** SQL of the outbox's write side: two statements per transaction, however many facts. */
@ApplicationScoped
class OutboxTable {

  static final int LANES = 16;

  /** One aggregate's facts on one topic: they keep their order and are numbered without gaps. */
  record Stream(String topic, String key) implements Comparable<Stream> {
    @Override
    public int compareTo(Stream other) {
      int byTopic = topic.compareTo(other.topic);
      return byTopic != 0 ? byTopic : key.compareTo(other.key);
    }

    short lane() {
      return (short) Math.floorMod(key.hashCode(), LANES);
    }
  }

  record Row(Stream stream, UUID id, String type, Map<String, String> headers, byte[] body) {}

  private final Statements statements;

  OutboxTable(Statements statements) {
    this.statements = statements;
  }

  /**
   * Takes the next numbers of each stream and keeps its row locked until commit, so that a later
   * transaction of the same aggregate draws a later outbox sequence. The map is sorted: locks are
   * always taken in the same order.
   *
   * @return the first number to use for each stream
   */
  Map<Stream, Long> claimVersions(Map<Stream, Long> counts) {
    List<Stream> streams = List.copyOf(counts.keySet());
    Map<Stream, Long> first = new HashMap<>();
    statements
        .rows(
            """
            insert into aggregate_versions as a (topic, aggregateid, version)
            select * from unnest(?1, ?2, ?3)
            on conflict (topic, aggregateid) do update set version = a.version + excluded.version
            returning topic, aggregateid, version""",
            streams.stream().map(Stream::topic).toArray(String[]::new),
            streams.stream().map(Stream::key).toArray(String[]::new),
            streams.stream().map(counts::get).toArray(Long[]::new))
        .forEach(
            row -> {
              Stream stream = new Stream(row.text(0), row.text(1));
              first.put(stream, row.count(2) - counts.getOrDefault(stream, 0L) + 1);
            });
    return first;
  }

  void append(List<Row> rows, Map<Stream, Long> next) {
    statements.run(
        """
        insert into outbox (lane, id, aggregatetype, aggregateid, aggregate_version, topic, type, headers, payload)
        select lane, id, split_part(topic, '.', 2), key, version, topic, type, headers::jsonb,
               convert_to(payload, 'UTF8')
        from unnest(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
          with ordinality as t(lane, id, key, version, topic, type, headers, payload, n)
        order by n""",
        rows.stream().map(row -> row.stream().lane()).toArray(Short[]::new),
        rows.stream().map(Row::id).toArray(UUID[]::new),
        rows.stream().map(row -> row.stream().key()).toArray(String[]::new),
        rows.stream().map(row -> next.merge(row.stream(), 1L, Long::sum) - 1).toArray(Long[]::new),
        rows.stream().map(row -> row.stream().topic()).toArray(String[]::new),
        rows.stream().map(Row::type).toArray(String[]::new),
        rows.stream()
            .map(row -> new String(EventJson.write(row.headers()), UTF_8))
            .toArray(String[]::new),
        rows.stream().map(row -> new String(row.body(), UTF_8)).toArray(String[]::new));
  }

  static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
