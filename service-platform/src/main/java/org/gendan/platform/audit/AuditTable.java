package org.gendan.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.EventJson;
import org.jspecify.annotations.Nullable;

/** SQL of the audit: who, when, old → new, why, from which command or event. */
@ApplicationScoped
class AuditTable {

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

  private final DataSource database;
  private final Clock clock;

  AuditTable(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void append(List<Change> changes) {
    String sql =
        """
        insert into audit (at, actor, action, entity, entity_id, changes, reason, correlation_id, causation_id)
        select ?, actor, action, entity, id, changes::jsonb, reason, correlation, causation
        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
          with ordinality as t(actor, action, entity, id, changes, reason, correlation, causation, n)
        order by n""";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setTimestamp(1, Timestamp.from(clock.instant()));
      array(statement, 2, changes, change -> change.cause().actor());
      array(statement, 3, changes, change -> change.cause().action());
      array(statement, 4, changes, Change::entity);
      array(statement, 5, changes, Change::id);
      array(statement, 6, changes, change -> new String(EventJson.write(change.fields()), UTF_8));
      array(statement, 7, changes, change -> change.cause().reason());
      array(statement, 8, changes, change -> change.cause().correlation());
      array(statement, 9, changes, change -> change.cause().causation());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Audit not written", e);
    }
  }

  private static void array(
      PreparedStatement statement,
      int position,
      List<Change> changes,
      Function<Change, @Nullable String> value)
      throws SQLException {
    Object[] values = changes.stream().map(value).toArray();
    statement.setArray(position, statement.getConnection().createArrayOf("text", values));
  }
}
