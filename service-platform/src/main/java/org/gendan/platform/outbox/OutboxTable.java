package org.gendan.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

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

  private final DataSource database;

  OutboxTable(DataSource database) {
    this.database = database;
  }

  /**
   * Takes the next numbers of each stream and keeps its row locked until commit, so that a later
   * transaction of the same aggregate draws a later outbox sequence. The map is sorted: locks are
   * always taken in the same order.
   *
   * @return the first number to use for each stream
   */
  Map<Stream, Long> claimVersions(Map<Stream, Long> counts) {
    String sql =
        """
        insert into aggregate_versions as a (topic, aggregateid, version)
        select * from unnest(?::text[], ?::text[], ?::bigint[])
        on conflict (topic, aggregateid) do update set version = a.version + excluded.version
        returning topic, aggregateid, version""";
    List<Stream> streams = List.copyOf(counts.keySet());
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(
          1, connection.createArrayOf("text", streams.stream().map(Stream::topic).toArray()));
      statement.setArray(
          2, connection.createArrayOf("text", streams.stream().map(Stream::key).toArray()));
      statement.setArray(
          3, connection.createArrayOf("bigint", streams.stream().map(counts::get).toArray()));
      Map<Stream, Long> first = new HashMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Stream stream = new Stream(rows.getString(1), rows.getString(2));
          first.put(stream, rows.getLong(3) - counts.getOrDefault(stream, 0L) + 1);
        }
      }
      return first;
    } catch (SQLException e) {
      throw new IllegalStateException("Outbox versions not written", e);
    }
  }

  void append(List<Row> rows, Map<Stream, Long> next) {
    String sql =
        """
        insert into outbox (lane, id, aggregatetype, aggregateid, aggregate_version, topic, type, headers, payload)
        select lane, id, split_part(topic, '.', 2), key, version, topic, type, headers::jsonb,
               convert_to(payload, 'UTF8')
        from unnest(?::smallint[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
          with ordinality as t(lane, id, key, version, topic, type, headers, payload, n)
        order by n""";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      array(statement, 1, "smallint", rows, row -> row.stream().lane());
      array(statement, 2, "uuid", rows, Row::id);
      array(statement, 3, "text", rows, row -> row.stream().key());
      array(statement, 4, "bigint", rows, row -> next.merge(row.stream(), 1L, Long::sum) - 1);
      array(statement, 5, "text", rows, row -> row.stream().topic());
      array(statement, 6, "text", rows, Row::type);
      array(statement, 7, "text", rows, row -> new String(EventJson.write(row.headers()), UTF_8));
      array(statement, 8, "text", rows, row -> new String(row.body(), UTF_8));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Outbox not written", e);
    }
  }

  static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void array(
      PreparedStatement statement,
      int position,
      String type,
      List<Row> rows,
      Function<Row, Object> value)
      throws SQLException {
    Object[] values = rows.stream().map(value).toArray();
    statement.setArray(position, statement.getConnection().createArrayOf(type, values));
  }
}
