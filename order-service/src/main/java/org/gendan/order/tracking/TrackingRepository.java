package org.gendan.order.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Reads and writes the tracking board. */
@ApplicationScoped
class TrackingRepository {

  private static final Map<String, String> SORTS =
      Map.of(
          "receivedAt",
          "o.received_at desc",
          "dueDate",
          "due_date nulls last",
          "orderNo",
          "o.order_no");

  private final EntityManager entities;
  private final Scope scope;

  TrackingRepository(EntityManager entities, Scope scope) {
    this.entities = entities;
    this.scope = scope;
  }

  void touch(UUID orderId, Envelope envelope) {
    update(
        """
        insert into order_axes as a (order_id, last_event_type, last_event_at) values (?1, ?2, ?3)
        on conflict (order_id) do update set last_event_type = excluded.last_event_type,
          last_event_at = excluded.last_event_at
        where a.last_event_at is null or a.last_event_at <= excluded.last_event_at""",
        orderId,
        envelope.type(),
        envelope.time());
  }

  void money(UUID orderId, String money) {
    update("update order_axes set money = ?2 where order_id = ?1", orderId, money);
  }

  void material(UUID orderId, String material, @Nullable LocalDate kitDate) {
    update(
        "update order_axes set material = ?2, kit_date = cast(?3 as date) where order_id = ?1",
        orderId,
        material,
        kitDate);
  }

  void delivery(UUID orderId, String delivery) {
    update("update order_axes set delivery = ?2 where order_id = ?1", orderId, delivery);
  }

  /** Counts one more ticket in a column of ours. */
  void count(UUID orderId, String column) {
    update(
        "update order_axes set " + column + " = " + column + " + 1 where order_id = ?1", orderId);
  }

  @SuppressWarnings("unchecked")
  List<TrackingRow> rows(TrackingFilter filter, int offset, int limit) {
    String order = SORTS.get(filter.sort());
    if (order == null) {
      throw new RuleBroken("tracking/unknown-sort", Map.of("sort", filter.sort())).at("/sort");
    }
    String sql =
        """
        select o.id, o.order_no, o.customer_code, k.name, o.status, o.merchandiser, o.rush, o.received_at, o.reply_by,
               (select max(coalesce(l.promised_date, l.requested_date)) from order_lines l where l.order_id = o.id) due_date,
               coalesce(a.money, 'NONE'), coalesce(a.material, 'UNKNOWN'), a.kit_date, coalesce(a.tickets, 0),
               coalesce(a.tickets_started, 0), coalesce(a.tickets_finished, 0), coalesce(a.delivery, 'NONE'),
               a.last_event_type, a.last_event_at
        from orders o left join order_axes a on a.order_id = o.id left join known_customers k on k.id = o.customer_id
        where %s order by %s, o.id limit %d offset %d"""
            .formatted(conditions(filter), order, limit, offset);
    List<Object[]> rows =
        filtered(entities.createNativeQuery(sql, Object[].class), filter).getResultList();
    return rows.stream().map(TrackingRow::of).toList();
  }

  long count(TrackingFilter filter) {
    Query query =
        entities.createNativeQuery(
            "select count(*) from orders o where " + conditions(filter), Long.class);
    return (Long) Objects.requireNonNull(filtered(query, filter).getSingleResult());
  }

  private String conditions(TrackingFilter filter) {
    StringBuilder where = new StringBuilder("true");
    if (!scope.isAll(Kind.CUSTOMERS)) {
      where.append(" and o.customer_code = any (:customers)");
    }
    if (filter.status() != null) {
      where.append(" and o.status = :status");
    }
    if (filter.query() != null) {
      where.append(
          " and (o.order_no = :query or o.external_no = :query or o.customer_code = :query)");
    }
    return where.toString();
  }

  private Query filtered(Query query, TrackingFilter filter) {
    if (!scope.isAll(Kind.CUSTOMERS)) {
      query.setParameter("customers", scope.values(Kind.CUSTOMERS).toArray(String[]::new));
    }
    if (filter.status() != null) {
      query.setParameter("status", filter.status().name());
    }
    if (filter.query() != null) {
      query.setParameter("query", filter.query());
    }
    return query;
  }

  private void update(String sql, @Nullable Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    query.executeUpdate();
  }
}
