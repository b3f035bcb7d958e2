package org.gendan.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.sql.Statements;
import org.jspecify.annotations.Nullable;

/** SQL of the audit: who, when, old → new, why, from which command or event. */
@ApplicationScoped
public class AuditTable {

  /**
   * One written entity.
   *
   * @param fields for a new entity its values, for a changed one the pair old, new
   */
  record Change(String entity, String id, Map<String, Object> fields, Cause cause) {}

  /**
   * Who and why, as it was when the entity was written: one transaction may serve several causes.
   */
  record Cause(
      String actor,
      String action,
      @Nullable String reason,
      String correlation,
      @Nullable String causation) {

    static Cause of(CurrentCause cause) {
      return new Cause(
          cause.actor(), cause.action(), cause.reason(), cause.correlation(), cause.causation());
    }
  }

  private final Statements statements;
  private final Clock clock;
  private final CurrentCause cause;

  AuditTable(Statements statements, Clock clock, CurrentCause cause) {
    this.statements = statements;
    this.clock = clock;
    this.cause = cause;
  }

  /** Notes what was done, in the running transaction, to something that is no entity. */
  public void append(String kind, String id, Map<String, Object> fields) {
    append(List.of(new Change(kind, id, fields, Cause.of(cause))));
  }

  void append(List<Change> changes) {
    statements.run(
        """
        insert into audit (at, actor, action, entity, entity_id, changes, reason, correlation_id, causation_id)
        select ?1, actor, action, entity, id, changes::jsonb, reason, correlation, causation
        from unnest(?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
          with ordinality as t(actor, action, entity, id, changes, reason, correlation, causation, n)
        order by n""",
        clock.instant(),
        column(changes, change -> change.cause().actor()),
        column(changes, change -> change.cause().action()),
        column(changes, Change::entity),
        column(changes, Change::id),
        column(changes, change -> new String(EventJson.write(change.fields()), UTF_8)),
        column(changes, change -> change.cause().reason()),
        column(changes, change -> change.cause().correlation()),
        column(changes, change -> change.cause().causation()));
  }

  private static Object column(List<Change> changes, Function<Change, @Nullable String> value) {
    return changes.stream().map(value).toArray(String[]::new);
  }
}
