package org.gendan.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.gendan.platform.sql.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Durable timers, one per kind and subject. Set and cancelled with the transaction that wants them,
 * if there is one.
 */
@ApplicationScoped
public class Timers {

  /** A timer whose time has come. */
  record Due(String kind, String subject, Instant dueAt, int attempts) {}

  private final Statements statements;

  Timers(Statements statements) {
    this.statements = statements;
  }

  /** Sets the timer, in place of the one there may be for this kind and subject. */
  public void set(String kind, String subject, Instant dueAt) {
    statements.run(
        """
        insert into timers (kind, subject, due_at, next_try_at) values (?1, ?2, ?3, ?3)
        on conflict (kind, subject) do update
        set due_at = excluded.due_at, next_try_at = excluded.next_try_at, attempts = 0, last_error = null""",
        kind,
        subject,
        dueAt);
  }

  /** Takes the timer away; none there is fine. */
  public void cancel(String kind, String subject) {
    statements.run("delete from timers where kind = ?1 and subject = ?2", kind, subject);
  }

  /**
   * The timer that has waited longest, kept from other workers until the transaction ends. Its row
   * is not locked: who sets or cancels a timer holds its document already, and the handler is about
   * to ask for that document.
   */
  @Nullable Due nextDue(Instant now) {
    return statements
        .rows(
            """
            with due as materialized (
              select kind, subject, due_at, attempts from timers where next_try_at <= ?1 order by next_try_at limit 50)
            select kind, subject, due_at, attempts from due
            where pg_try_advisory_xact_lock(hashtextextended(kind || ' ' || subject, 0)) limit 1""",
            now)
        .stream()
        .map(row -> new Due(row.text(0), row.text(1), row.time(2), row.number(3)))
        .filter(this::isStillSet)
        .findFirst()
        .orElse(null);
  }

  /** Whoever held the lock before us may have handled it since we looked. */
  private boolean isStillSet(Due due) {
    return !statements
        .rows(
            "select 1 from timers where kind = ?1 and subject = ?2 and due_at = ?3",
            due.kind(),
            due.subject(),
            due.dueAt())
        .isEmpty();
  }

  /** It was handled; one that was set anew meanwhile stays. */
  void handled(Due due) {
    statements.run(
        "delete from timers where kind = ?1 and subject = ?2 and due_at = ?3",
        due.kind(),
        due.subject(),
        due.dueAt());
  }

  /** Notes a failed attempt, unless the timer was set anew or cancelled meanwhile. */
  void failed(Due due, Instant nextTryAt, String error) {
    statements.run(
        """
        update timers set attempts = attempts + 1, next_try_at = ?1, last_error = left(?2, 1000)
        where kind = ?3 and subject = ?4 and due_at = ?5""",
        nextTryAt,
        error,
        due.kind(),
        due.subject(),
        due.dueAt());
  }
}
