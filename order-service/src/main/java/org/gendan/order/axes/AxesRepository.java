package org.gendan.order.axes;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.order.axes.Axes.Document;
import org.gendan.order.axes.Axes.DocumentKey;
import org.gendan.order.axes.Axes.Material;
import org.gendan.order.axes.Axes.SlipKey;
import org.gendan.order.axes.Axes.Touch;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Writes the tracking board: each axis in one statement for all orders of a poll. */
@ApplicationScoped
class AxesRepository {

  private static final String SUM_UP =
      """
      update order_axes a set tickets = s.tickets, tickets_started = s.started, tickets_finished = s.finished,
        inspected = s.tickets > 0 and s.passed = s.tickets, plants = s.plants, plant_heard_at = s.plant_heard_at,
        workshops = s.workshops, workshop_heard_at = s.workshop_heard_at, leaves_on = s.leaves_on,
        arrives_on = case when s.gone = s.shipments then s.arrives_on end,
        shipped_on = case when s.gone = s.shipments then s.shipped_on end,
        delivery = case when s.shipments = 0 then 'NONE'
          when s.arrived = s.shipments then case when s.disputed > 0 then 'DISPUTED' else 'SIGNED' end
          when s.gone = s.shipments then 'DEPARTED'
          when s.gone > 0 then 'PARTLY_SHIPPED'
          when s.held > 0 then 'HELD'
          when s.cleared > 0 then 'CLEARED'
          else 'PLANNED' end
      from (
        select o as order_id,
          count(*) filter (where kind = 'TICKET') as tickets,
          count(*) filter (where kind = 'TICKET' and state in ('STARTED', 'FINISHED')) as started,
          count(*) filter (where kind = 'TICKET' and state = 'FINISHED') as finished,
          count(*) filter (where kind = 'TICKET' and passed) as passed,
          coalesce(array_agg(distinct place) filter (where kind = 'TICKET' and place is not null), '{}') as plants,
          min(heard_at) filter (where kind = 'TICKET' and state = 'STARTED') as plant_heard_at,
          coalesce(array_agg(distinct place) filter (where state in ('SENT', 'ACCEPTED', 'RUNNING')), '{}') as workshops,
          min(heard_at) filter (where state in ('SENT', 'ACCEPTED', 'RUNNING')) as workshop_heard_at,
          max(ready_on) filter (where done_on is null and state <> 'REFUSED') as leaves_on,
          max(ready_on) filter (where kind = 'SHIPMENT') as arrives_on,
          max(done_on) filter (where kind = 'SHIPMENT') as shipped_on,
          count(*) filter (where kind = 'SHIPMENT') as shipments,
          count(*) filter (where state = 'CLEARED') as cleared,
          count(*) filter (where state = 'HELD') as held,
          count(*) filter (where state in ('DEPARTED', 'SIGNED', 'DISPUTED')) as gone,
          count(*) filter (where state in ('SIGNED', 'DISPUTED')) as arrived,
          count(*) filter (where state = 'DISPUTED') as disputed
        from unnest(cast(?1 as uuid[])) as u (o)
        left join order_documents d on d.order_id = o and d.state <> 'CANCELLED'
        group by o) s
      where a.order_id = s.order_id""";

  private final Sql sql;

  AxesRepository(Sql sql) {
    this.sql = sql;
  }

  /** Brings the board up to date; each axis in one statement. */
  void apply(Axes axes) {
    touch(axes.touches);
    money(axes.money);
    payments(axes.payments);
    material(axes.materials);
    transit(axes.transits);
    documents(axes.documents);
    details(axes.details);
    sumUp(orders(axes));
    slips(axes.slips);
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

  private void payments(Map<UUID, Payments> payments) {
    if (!payments.isEmpty()) {
      sql.run(
          """
          update order_axes a set deposit_parts = u.parts, ship_guarded = coalesce(u.guarded, a.ship_guarded),
            received = a.received + u.received,
            deposit = case when u.late_deposit && u.parts then 'OVERDUE' else coalesce(u.deposit, a.deposit) end,
            balance = case when not u.late_balance <@ u.parts then 'OVERDUE' else coalesce(u.balance, a.balance) end
          from (
            select t.o, t.d as deposit, t.b as balance, t.g as guarded, t.r as received,
                   coalesce(cast(t.p as uuid[]), known.deposit_parts) as parts,
                   cast(t.ld as uuid[]) as late_deposit, cast(t.lb as uuid[]) as late_balance
            from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as bool[]), cast(?5 as numeric[]),
              cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[])) as t (o, d, b, g, r, p, ld, lb)
            join order_axes known on known.order_id = t.o) u
          where a.order_id = u.o""",
          column(payments.keySet()),
          payments.values().stream().map(one -> one.deposit).toArray(String[]::new),
          payments.values().stream().map(one -> one.balance).toArray(String[]::new),
          payments.values().stream().map(one -> one.shipGuarded).toArray(Boolean[]::new),
          payments.values().stream().map(one -> one.received).toArray(BigDecimal[]::new),
          payments.values().stream().map(one -> list(one.depositParts)).toArray(String[]::new),
          payments.values().stream().map(one -> list(one.lateDeposit)).toArray(String[]::new),
          payments.values().stream().map(one -> list(one.lateBalance)).toArray(String[]::new));
    }
  }

  private void transit(Map<UUID, Integer> transits) {
    if (!transits.isEmpty()) {
      sql.run(
          """
          update order_axes a set transit_days = u.d
          from unnest(cast(?1 as uuid[]), cast(?2 as int[])) as u (o, d) where a.order_id = u.o""",
          column(transits.keySet()),
          transits.values().toArray(Integer[]::new));
    }
  }

  /** The line of a document is told in order, so what comes later is newer. */
  private void details(Map<DocumentKey, Detail> details) {
    if (!details.isEmpty()) {
      sql.run(
          """
          update order_documents d set place = coalesce(u.p, d.place), due_on = coalesce(u.due, d.due_on),
            ready_on = coalesce(u.ready, d.ready_on), heard_at = greatest(u.heard, d.heard_at),
            done_on = coalesce(u.done, d.done_on), passed = d.passed or u.passed
          from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as text[]), cast(?4 as date[]), cast(?5 as date[]),
            cast(?6 as timestamptz[]), cast(?7 as date[]), cast(?8 as bool[])) as u (o, doc, p, due, ready, heard, done, passed)
          where d.order_id = u.o and d.document_id = u.doc""",
          details.keySet().stream().map(DocumentKey::orderId).toArray(UUID[]::new),
          details.keySet().stream().map(DocumentKey::documentId).toArray(UUID[]::new),
          details.values().stream().map(Detail::place).toArray(String[]::new),
          details.values().stream().map(Detail::dueOn).toArray(LocalDate[]::new),
          details.values().stream().map(Detail::readyOn).toArray(LocalDate[]::new),
          details.values().stream().map(Detail::heardAt).toArray(Instant[]::new),
          details.values().stream().map(Detail::doneOn).toArray(LocalDate[]::new),
          details.values().stream().map(Detail::passed).toArray(Boolean[]::new));
    }
  }

  /** What all documents of an order say together; its row is locked since it was touched. */
  private void sumUp(UUID[] orders) {
    if (orders.length > 0) {
      sql.run(SUM_UP, (Object) orders);
    }
  }

  private void slips(Map<SlipKey, Instant> slips) {
    if (!slips.isEmpty()) {
      sql.run(
          """
          insert into order_slips as s (order_id, reason, at)
          select * from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as timestamptz[]))
          on conflict (order_id, reason) do update set at = excluded.at where excluded.at < s.at""",
          slips.keySet().stream().map(SlipKey::orderId).toArray(UUID[]::new),
          slips.keySet().stream().map(key -> key.reason().name()).toArray(String[]::new),
          slips.values().toArray(Instant[]::new));
    }
  }

  private static UUID[] orders(Axes axes) {
    return Stream.concat(axes.documents.keySet().stream(), axes.details.keySet().stream())
        .map(DocumentKey::orderId)
        .distinct()
        .sorted()
        .toArray(UUID[]::new);
  }

  /** As PostgreSQL writes a list; ids need no quotes. */
  private static @Nullable String list(@Nullable Collection<UUID> ids) {
    return ids == null
        ? null
        : ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  private static UUID[] column(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
