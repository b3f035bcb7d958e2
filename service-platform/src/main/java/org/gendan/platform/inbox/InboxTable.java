package org.gendan.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gendan.platform.inbox.Received.Raw;
import org.gendan.platform.outbox.EventJson;
import org.jspecify.annotations.Nullable;

/** SQL of the inbox: what was seen, what is parked, what is poison. */
@ApplicationScoped
class InboxTable {

  /** The first waiting record of a parked key. */
  record Parked(String consumer, String key, long seq, Raw raw, int attempts) {}

  private final DataSource database;

  InboxTable(DataSource database) {
    this.database = database;
  }

  /** Notes events as seen by a consumer; returns those it sees for the first time. */
  Set<UUID> firstSeen(String consumer, Collection<UUID> ids) {
    String sql =
        """
        insert into inbox (consumer, event_id) select ?, id from unnest(?::uuid[]) as id
        on conflict do nothing returning event_id""";
    return query(sql, consumer, "uuid", ids.toArray(), rows -> rows.getObject(1, UUID.class));
  }

  /** Which of these keys are parked, so that what comes later of them queues behind. */
  Set<String> parkedKeys(String consumer, Collection<String> keys) {
    String sql = "select distinct key from inbox_parked where consumer = ? and key = any (?)";
    return query(sql, consumer, "text", keys.toArray(), rows -> rows.getString(1));
  }

  void park(String consumer, Raw raw, @Nullable String reason) {
    String sql =
        """
        insert into inbox_parked (consumer, key, topic, partition, record_offset, headers, payload, reason)
        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)""";
    update(
        sql,
        consumer,
        raw.key(),
        raw.topic(),
        raw.partition(),
        raw.offset(),
        json(raw),
        raw.body(),
        shortened(reason));
  }

  void poison(String consumer, Raw raw, String reason) {
    String sql =
        """
        insert into inbox_poison (consumer, key, topic, partition, record_offset, headers, payload, reason)
        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing""";
    update(
        sql,
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
    String sql =
        """
        select consumer, key, seq, topic, partition, record_offset, headers, payload, attempts from inbox_parked p
        where next_attempt_at <= clock_timestamp()
          and seq = (select min(seq) from inbox_parked f where f.consumer = p.consumer and f.key = p.key)
        order by next_attempt_at limit 1 for update skip locked""";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? parked(row) : null;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("Parked records not read", e);
    }
  }

  void release(Parked parked) {
    update(
        "delete from inbox_parked where consumer = ? and key = ? and seq = ?",
        parked.consumer(),
        parked.key(),
        parked.seq());
  }

  void tryAgain(Parked parked, Duration after, String reason) {
    update(
        """
        update inbox_parked set attempts = attempts + 1, reason = ?,
          next_attempt_at = clock_timestamp() + make_interval(secs => ?)
        where consumer = ? and key = ? and seq = ?""",
        shortened(reason),
        (double) after.toSeconds(),
        parked.consumer(),
        parked.key(),
        parked.seq());
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> Set<T> query(
      String sql, String consumer, String type, Object[] values, Reader<T> reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      Array array = connection.createArrayOf(type, values);
      statement.setString(1, consumer);
      statement.setArray(2, array);
      Set<T> found = new HashSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Inbox not read", e);
    }
  }

  private void update(String sql, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      List<@Nullable Object> list = new ArrayList<>(List.of());
      for (Object value : values) {
        list.add(value);
        statement.setObject(list.size(), value);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Inbox not written", e);
    }
  }

  private static Parked parked(ResultSet row) throws SQLException, IOException {
    @SuppressWarnings("unchecked")
    Map<String, String> headers =
        EventJson.read(row.getString("headers").getBytes(UTF_8), Map.class);
    Raw raw =
        new Raw(
            row.getString("topic"),
            row.getInt("partition"),
            row.getLong("record_offset"),
            row.getString("key"),
            headers,
            row.getBytes("payload"));
    return new Parked(
        row.getString("consumer"), raw.key(), row.getLong("seq"), raw, row.getInt("attempts"));
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
