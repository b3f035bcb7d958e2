package org.gendan.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Sessions in PostgreSQL: they outlive a restart, and every instance of the gateway knows them. */
@ApplicationScoped
class SessionTable {

  private static final String COLUMNS =
      "subject, sid, sealed, created_at, renew_at, access_until, ends_at";

  private final DataSource database;

  SessionTable(DataSource database) {
    this.database = database;
  }

  void insert(byte[] id, SessionRow row) {
    run(
        "insert into session (id, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        row.subject(),
        row.sid(),
        row.sealed(),
        row.createdAt(),
        row.renewAt(),
        row.accessUntil(),
        row.endsAt());
  }

  Optional<SessionRow> find(byte[] id) {
    return query("", id);
  }

  /** Waits for whoever holds it. */
  Optional<SessionRow> lock(byte[] id) {
    return query(" for update", id);
  }

  /** Empty also when somebody else holds it. */
  Optional<SessionRow> tryLock(byte[] id) {
    return query(" for update skip locked", id);
  }

  void update(byte[] id, SessionRow row) {
    run(
        "update session set sealed = ?, renew_at = ?, access_until = ?, ends_at = ? where id = ?",
        row.sealed(),
        row.renewAt(),
        row.accessUntil(),
        row.endsAt(),
        id);
  }

  void delete(byte[] id) {
    run("delete from session where id = ?", id);
  }

  int deleteSignIn(String sid) {
    return run("delete from session where sid = ?", sid);
  }

  int deletePerson(String subject) {
    return run("delete from session where subject = ?", subject);
  }

  int deleteEnded(Instant now) {
    return run("delete from session where ends_at <= ?", now);
  }

  private Optional<SessionRow> query(String locking, byte[] id) {
    String sql = "select " + COLUMNS + " from session where id = ?" + locking;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, id);
        ResultSet found = statement.executeQuery()) {
      return found.next() ? Optional.of(row(found)) : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("Session not read", e);
    }
  }

  private int run(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Session not written", e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : values[i];
      statement.setObject(i + 1, value);
    }
    return statement;
  }

  private static SessionRow row(ResultSet row) throws SQLException {
    return new SessionRow(
        row.getString(1),
        row.getString(2),
        row.getBytes(3),
        time(row, 4),
        time(row, 5),
        time(row, 6),
        time(row, 7));
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
