package org.gendan.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.gendan.contracts.Envelope;

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

  private final DataSource database;

  RelayTable(DataSource database) {
    this.database = database;
  }

  /**
   * Locks every lane that has rows and no other owner; returns how many each has published so far.
   */
  Map<Short, Long> lockWaitingLanes() {
    String sql =
        """
        select lane, published from outbox_lanes
        where lane in (select lane from outbox) order by lane for update skip locked""";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      Map<Short, Long> lanes = new TreeMap<>();
      while (rows.next()) {
        lanes.put(rows.getShort(1), rows.getLong(2));
      }
      return lanes;
    } catch (SQLException e) {
      throw new IllegalStateException("Lanes not locked", e);
    }
  }

  List<Waiting> waiting(Map<Short, Long> lanes) {
    String sql =
        """
        select lane, seq, id, aggregateid, aggregate_version, topic, type, headers, payload, created_at
        from outbox where lane = any (?) order by seq limit %d"""
            .formatted(ROUND);
    Map<Short, Long> last = new HashMap<>(lanes);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("smallint", lanes.keySet().toArray()));
      List<Waiting> waiting = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          waiting.add(read(row, last));
        }
      }
      return waiting;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("Outbox not read", e);
    }
  }

  void moveToLog(List<Waiting> rows, Map<Short, Long> lanes) {
    String sql =
        """
        with numbered as (select * from unnest(?::smallint[], ?::bigint[], ?::bigint[]) as t(lane, seq, producer_seq)),
        gone as (delete from outbox o using numbered n where o.lane = n.lane and o.seq = n.seq
                 returning o.*, n.producer_seq),
        counted as (update outbox_lanes l set published = m.last
                    from (select lane, max(producer_seq) as last from numbered group by lane) m where l.lane = m.lane)
        insert into published_events (lane, producer_seq, id, aggregatetype, aggregateid, aggregate_version,
                                      topic, type, headers, payload, created_at)
        select lane, producer_seq, id, aggregatetype, aggregateid, aggregate_version,
               topic, type, headers, payload, created_at from gone""";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(
          1, connection.createArrayOf("smallint", rows.stream().map(Waiting::lane).toArray()));
      statement.setArray(
          2, connection.createArrayOf("bigint", rows.stream().map(Waiting::seq).toArray()));
      statement.setArray(
          3,
          connection.createArrayOf(
              "bigint", rows.stream().map(Waiting::producerSequence).toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(
          "Published rows of lanes " + lanes.keySet() + " not logged", e);
    }
  }

  /** Makes the next days' partitions of the log and drops those older than two weeks. */
  @Scheduled(
      every = "1h",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void maintain() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select maintain_messaging(14)")) {
      statement.execute();
    }
  }

  private static Waiting read(ResultSet row, Map<Short, Long> last)
      throws SQLException, IOException {
    short lane = row.getShort("lane");
    @SuppressWarnings("unchecked")
    Map<String, String> headers =
        EventJson.read(row.getString("headers").getBytes(UTF_8), Map.class);
    return new Waiting(
        lane,
        row.getLong("seq"),
        last.merge(lane, 1L, Long::sum),
        row.getObject("id", UUID.class),
        row.getString("aggregateid"),
        row.getLong("aggregate_version"),
        row.getString("topic"),
        row.getString("type"),
        headers,
        row.getBytes("payload"),
        row.getTimestamp("created_at").toInstant());
  }
}
