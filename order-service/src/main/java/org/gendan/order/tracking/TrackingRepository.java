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
      Map.of("receivedAt", "o.received_at desc", "dueDate", "o.due_date", "orderNo", "o.order_no");

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

  /**
   * Keeps how far a ticket or shipment of an order is; an older fact never replaces a newer one.
   */
  void document(UUID orderId, UUID documentId, String kind, String state, long version) {
    update(
        """
        insert into order_documents as d (order_id, document_id, kind, state, version) values (?1, ?2, ?3, ?4, ?5)
        on conflict (order_id, document_id) do update set state = excluded.state, version = excluded.version
        where d.version < excluded.version""",
        orderId,
        documentId,
        kind,
        state,
        version);
  }

  @SuppressWarnings("unchecked")
  List<TrackingRow> rows(TrackingFilter filter, int offset, int limit) {
    String order = SORTS.get(filter.sort());
    if (order == null) {
      throw new RuleBroken("tracking/unknown-sort", Map.of("sort", filter.sort())).at("/sort");
    }
    String sql = page(conditions(filter), order, offset, limit);
    List<Object[]> rows =
        filtered(entities.createNativeQuery(sql, Object[].class), filter).getResultList();
    return rows.stream().map(TrackingRow::of).toList();
  }

  /** One page of orders first, then what the departments say about just those. */
  private static String page(String conditions, String order, int offset, int limit) {
    return """
      select o.id, o.order_no, o.customer_code, k.name, o.status, o.merchandiser, o.rush, o.received_at, o.reply_by,
             o.due_date, coalesce(a.money, 'NONE'), coalesce(a.material, 'UNKNOWN'), a.kit_date,
             d.tickets, d.started, d.finished,
             case when d.shipments = 0 then 'NONE'
                  when d.arrived = d.shipments then case when d.disputed > 0 then 'DISPUTED' else 'SIGNED' end
                  when d.gone = d.shipments then 'DEPARTED'
                  when d.gone > 0 then 'PARTLY_SHIPPED'
                  when d.held > 0 then 'HELD'
                  when d.cleared > 0 then 'CLEARED'
                  else 'PLANNED' end,
             a.last_event_type, a.last_event_at
      from (select * from orders o where %s order by %s, o.id limit %d offset %d) o
      left join order_axes a on a.order_id = o.id
      left join known_customers k on k.id = o.customer_id
      cross join lateral (
        select count(*) filter (where kind = 'TICKET') as tickets,
               count(*) filter (where kind = 'TICKET' and state in ('STARTED', 'FINISHED')) as started,
               count(*) filter (where kind = 'TICKET' and state = 'FINISHED') as finished,
               count(*) filter (where kind = 'SHIPMENT') as shipments,
               count(*) filter (where state = 'CLEARED') as cleared,
               count(*) filter (where state = 'HELD') as held,
               count(*) filter (where state in ('DEPARTED', 'SIGNED', 'DISPUTED')) as gone,
               count(*) filter (where state in ('SIGNED', 'DISPUTED')) as arrived,
               count(*) filter (where state = 'DISPUTED') as disputed
        from order_documents where order_id = o.id and state <> 'CANCELLED') d
      order by %s, o.id"""
        .formatted(conditions, order, limit, offset, order);
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
