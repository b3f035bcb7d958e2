package org.gendan.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the services: runs in the transaction of the caller, after what Hibernate has pending.
 * Parameters are numbered, see {@link Statements}.
 */
@ApplicationScoped
public class Sql {

  private final Statements statements;
  private final EntityManager entities;

  Sql(Statements statements, EntityManager entities) {
    this.statements = statements;
    this.entities = entities;
  }

  public List<Row> rows(String sql, @Nullable Object... parameters) {
    flush();
    return statements.rows(sql, parameters);
  }

  /** The first column of every row. */
  public <T> List<T> values(Class<T> type, String sql, @Nullable Object... parameters) {
    return rows(sql, parameters).stream().map(row -> type.cast(row.columns()[0])).toList();
  }

  /** The one number that the query gives. */
  public long count(String sql, @Nullable Object... parameters) {
    return rows(sql, parameters).getFirst().count(0);
  }

  /** Changes rows; returns how many. */
  public int run(String sql, @Nullable Object... parameters) {
    flush();
    return statements.run(sql, parameters);
  }

  private void flush() {
    if (entities.isJoinedToTransaction()) {
      entities.flush();
    }
  }
}
