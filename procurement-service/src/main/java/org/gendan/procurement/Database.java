package org.gendan.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL for ledgers and projections: what is written in sets has no entity. Runs in the
 * transaction of the caller, after what Hibernate has pending.
 */
@ApplicationScoped
public class Database {

  private final EntityManager entities;

  Database(EntityManager entities) {
    this.entities = entities;
  }

  /** All rows of a query of at least two columns. */
  public List<Row> rows(String sql, @Nullable Object... parameters) {
    List<?> found =
        bound(entities.createNativeQuery(sql, Object[].class), parameters).getResultList();
    List<Row> rows = new ArrayList<>(found.size());
    for (Object row : found) {
      rows.add(new Row((Object[]) row));
    }
    return rows;
  }

  /** All values of a query of one column. */
  public <T> List<T> values(Class<T> type, String sql, @Nullable Object... parameters) {
    List<?> found = bound(entities.createNativeQuery(sql, type), parameters).getResultList();
    return found.stream().map(type::cast).toList();
  }

  public long count(String sql, @Nullable Object... parameters) {
    return values(Long.class, sql, parameters).getFirst();
  }

  public int run(String sql, @Nullable Object... parameters) {
    return bound(entities.createNativeQuery(sql), parameters).executeUpdate();
  }

  private static Query bound(Query query, @Nullable Object[] parameters) {
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }
}
