package org.gendan.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Durable timers, one per kind and subject. Set and cancelled with the transaction that wants them,
 * if there is one.
 */
@ApplicationScoped
public class Timers {

  /** A timer whose time has come. */
  record Due(String kind, String subject, Instant dueAt, int attempts) {}

  private final DataSource database;

  Timers(DataSource database) {
    this.database = database;
  }

  /** Sets the timer, in place of the one there may be for this kind and subject. */
  public void set(String kind, String subject, Instant dueAt) {
    write(
        """
        insert into timers (kind, subject, due_at, next_try_at) values (?, ?, ?, ?)
        on conflict (kind, subject) do update
        set due_at = excluded.due_at, next_try_at = excluded.next_try_at, attempts = 0, last_error = null""",
        kind,
        subject,
        stored(dueAt),
        stored(dueAt));
  }

  /** Takes the timer away; none there is fine. */
  public void cancel(String kind, String subject) {
    write("delete from timers where kind = ? and subject = ?", kind, subject);
  }

  /** Takes the timer that has waited longest out of the table; rolling back puts it back. */
  @Nullable Due takeDue(Instant now) {
    String sql =
        """
        with next as materialized (
          select kind, subject from timers where next_try_at <= ? order by next_try_at limit 1 for update skip locked)
        delete from timers t using next n where t.kind = n.kind and t.subject = n.subject
        returning t.kind, t.subject, t.due_at, t.attempts""";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, stored(now));
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new Due(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getInt(4))
            : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Timers not read", e);
    }
  }

  /** Notes a failed attempt, unless the timer was set anew or cancelled meanwhile. */
  void failed(Due due, Instant nextTryAt, String error) {
    write(
        """
        update timers set attempts = attempts + 1, next_try_at = ?, last_error = left(?, 1000)
        where kind = ? and subject = ? and due_at = ?""",
        stored(nextTryAt),
        error,
        due.kind(),
        due.subject(),
        stored(due.dueAt()));
  }

  private void write(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Timer not written", e);
    }
  }

  private static OffsetDateTime stored(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
