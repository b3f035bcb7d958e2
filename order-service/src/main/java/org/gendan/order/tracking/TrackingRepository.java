package org.gendan.order.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gendan.order.tracking.Axes.Document;
import org.gendan.order.tracking.Axes.DocumentKey;
import org.gendan.order.tracking.Axes.Material;
import org.gendan.order.tracking.Axes.Touch;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.Page;

/** Reads and writes the tracking board. */
@ApplicationScoped
class TrackingRepository {

  private static final Map<String, String> SORTS =
      Map.of("receivedAt", "o.received_at desc", "dueDate", "o.due_date", "orderNo", "o.order_no");

  private static final String FILTERED =
      """
      ('*' = any (?1) or o.customer_code = any (?1))
        and (cardinality(?2) = 0 or o.status = any (?2))
        and (?3 = '' or o.order_no = ?3 or o.external_no = ?3 or o.customer_code = ?3)""";

  private final Sql sql;
  private final Scope scope;

  TrackingRepository(Sql sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** Brings the board up to date; each axis in one statement. */
  void apply(Axes axes) {
    touch(axes.touches);
    money(axes.money);
    material(axes.materials);
    documents(axes.documents);
  }

  private void touch(Map<UUID, Touch> touches) {
    sql.run(
        """
        insert into order_axes as a (order_id, last_event_type, last_event_at)
        select o, t, w
        from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as timestamptz[])) as u (o, t, w)
        on conflict (order_id) do update set last_event_type = excluded.last_event_type,
          last_event_at = excluded.last_event_at
        where a.last_event_at is null or a.last_event_at <= excluded.last_event_at""",
        column(touches.keySet()),
        touches.values().stream().map(Touch::type).toArray(String[]::new),
        touches.values().stream().map(Touch::at).toArray(Instant[]::new));
  }

  private void money(Map<UUID, String> money) {
    if (!money.isEmpty()) {
      sql.run(
          """
          update order_axes a set money = u.m
          from unnest(cast(?1 as uuid[]), cast(?2 as text[])) as u (o, m) where a.order_id = u.o""",
          column(money.keySet()),
          money.values().toArray(String[]::new));
    }
  }

  private void material(Map<UUID, Material> materials) {
    if (!materials.isEmpty()) {
      sql.run(
          """
          update order_axes a set material = u.m, kit_date = u.d
          from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as date[])) as u (o, m, d)
          where a.order_id = u.o""",
          column(materials.keySet()),
          materials.values().stream().map(Material::state).toArray(String[]::new),
          materials.values().stream().map(Material::kitDate).toArray(LocalDate[]::new));
    }
  }

  private void documents(Map<DocumentKey, Document> documents) {
    if (!documents.isEmpty()) {
      sql.run(
          """
          insert into order_documents as d (order_id, document_id, kind, state, version)
          select * from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as text[]), cast(?4 as text[]),
            cast(?5 as bigint[]))
          on conflict (order_id, document_id) do update set state = excluded.state, version = excluded.version
          where d.version < excluded.version""",
          documents.keySet().stream().map(DocumentKey::orderId).toArray(UUID[]::new),
          documents.keySet().stream().map(DocumentKey::documentId).toArray(UUID[]::new),
          documents.values().stream().map(Document::kind).toArray(String[]::new),
          documents.values().stream().map(Document::state).toArray(String[]::new),
          documents.values().stream().map(Document::version).toArray(Long[]::new));
    }
  }

  private static UUID[] column(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  List<TrackingRow> rows(TrackingFilter filter, int offset, int limit) {
    String order = SORTS.get(filter.sort());
    if (order == null) {
      throw new RuleBroken("tracking/unknown-sort", Map.of("sort", filter.sort())).at("/sort");
    }
    return sql.rows(page(order, offset, limit), parameters(filter)).stream()
        .map(TrackingRow::of)
        .toList();
  }

  /** One page of orders first, then what the departments say about just those. */
  private static String page(String order, int offset, int limit) {
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
        .formatted(FILTERED, order, limit, offset, order);
  }

  /** How many there are; of a longer board only that it is longer. */
  long count(TrackingFilter filter) {
    return sql.count(
        "select count(*) from (select from orders o where %s limit %d) counted"
            .formatted(FILTERED, Page.COUNTED + 1),
        parameters(filter));
  }

  private Object[] parameters(TrackingFilter filter) {
    return new Object[] {
      scope.values(Kind.CUSTOMERS).toArray(String[]::new),
      filter.status().stream().map(Enum::name).toArray(String[]::new),
      Objects.requireNonNullElse(filter.query(), "")
    };
  }
}
