package org.gendan.platform.web;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.gendan.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/** SQL of the remembered commands. All but the clean-up runs in the command's own transaction. */
@ApplicationScoped
class IdempotencyTable {

  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final int BATCH = 1000;

  /** One caller's key; another caller's equal key is another one. */
  record CommandKey(String client, String key) {}

  private final DataSource database;

  IdempotencyTable(DataSource database) {
    this.database = database;
  }

  /**
   * Takes the key for this transaction. While another transaction holds it, the unique index makes
   * us wait for its outcome, but not longer than a caller would.
   *
   * @return true when the key was free and is ours now
   * @throws Conflict when the other one is still at work
   */
  boolean claim(CommandKey key, String fingerprint) {
    String sql =
        "insert into idempotency_keys (client, key, fingerprint) values (?, ?, ?)"
            + " on conflict (client, key) do nothing";
    try (Connection connection = database.getConnection();
        Statement limit = connection.createStatement();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      limit.execute("set local lock_timeout = '2s'");
      statement.setString(1, key.client());
      statement.setString(2, key.key());
      statement.setString(3, fingerprint);
      boolean free = statement.executeUpdate() == 1;
      limit.execute("set local lock_timeout to default");
      return free;
    } catch (SQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw inProgress();
      }
      throw new IllegalStateException("Idempotency key not claimed", e);
    }
  }

  StoredAnswer find(CommandKey key) {
    String sql =
        "select fingerprint, status, body, etag, location from idempotency_keys"
            + " where client = ? and key = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, key.client());
      statement.setString(2, key.key());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          // It expired between our claim and now; the caller's next try finds the key free.
          throw inProgress();
        }
        return new StoredAnswer(
            row.getString(1), row.getInt(2), text(row, 3), text(row, 4), text(row, 5));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Idempotency key not read", e);
    }
  }

  void complete(CommandKey key, StoredAnswer answer) {
    String sql =
        "update idempotency_keys set status = ?, body = ?, etag = ?, location = ?"
            + " where client = ? and key = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, answer.status());
      statement.setString(2, answer.body());
      statement.setString(3, answer.etag());
      statement.setString(4, answer.location());
      statement.setString(5, key.client());
      statement.setString(6, key.key());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Answer not remembered", e);
    }
  }

  /** Keys live three days by the database's clock, also where the business clock is moved. */
  @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void forgetOld() {
    String sql =
        """
        delete from idempotency_keys where ctid = any (array(
          select ctid from idempotency_keys where created_at < now() - interval '72 hours' limit %d
          for update skip locked))"""
            .formatted(BATCH);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int deleted;
      do {
        deleted = statement.executeUpdate();
      } while (deleted == BATCH);
    } catch (SQLException e) {
      throw new IllegalStateException("Old idempotency keys not deleted", e);
    }
  }

  private static @Nullable String text(ResultSet row, int column) throws SQLException {
    return row.getString(column);
  }

  private static Conflict inProgress() {
    return new Conflict("request/in-progress", Map.of());
  }
}
