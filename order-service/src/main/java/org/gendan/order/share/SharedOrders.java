package org.gendan.order.share;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gendan.order.share.SharedOrder.SharedLine;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;

/** Reads what a link shows. It works without a caller; the token's hash has chosen the order. */
@ApplicationScoped
class SharedOrders {

  private final Sql sql;

  SharedOrders(Sql sql) {
    this.sql = sql;
  }

  SharedOrder read(Share share) {
    Row row =
        sql.rows(
                """
                select o.order_no, o.external_no, k.name, o.status, o.received_at, o.confirmed_at, o.released_at, o.completed_at,
                       coalesce(a.money, 'NONE'), coalesce(a.material = 'COMPLETE', false),
                       case when d.tickets = 0 then 0 else (100 * d.finished + 50 * d.started) / d.tickets end,
                       d.shipments > 0 and d.gone = d.shipments, d.shipments > 0 and d.arrived = d.shipments
                from orders o left join order_axes a on a.order_id = o.id left join known_customers k on k.id = o.customer_id
                cross join lateral (
                  select count(*) filter (where kind = 'TICKET') as tickets,
                         count(*) filter (where kind = 'TICKET' and state = 'STARTED') as started,
                         count(*) filter (where kind = 'TICKET' and state = 'FINISHED') as finished,
                         count(*) filter (where kind = 'SHIPMENT') as shipments,
                         count(*) filter (where state in ('DEPARTED', 'SIGNED', 'DISPUTED')) as gone,
                         count(*) filter (where state in ('SIGNED', 'DISPUTED')) as arrived
                  from order_documents where order_id = o.id and state <> 'CANCELLED') d
                where o.id = ?1""",
                share.orderId)
            .getFirst();
    return new SharedOrder(
        row.text(0),
        row.textOrNull(1),
        row.textOrNull(2),
        row.text(3),
        row.time(4),
        row.timeOrNull(5),
        row.timeOrNull(6),
        row.timeOrNull(7),
        row.text(8),
        row.flag(9),
        row.number(10),
        row.flag(11),
        row.flag(12),
        share.contactName,
        share.contactPhone,
        share.expiresAt,
        lines(share.orderId));
  }

  private List<SharedLine> lines(UUID orderId) {
    return sql
        .rows(
            """
            select l.line_no, coalesce(p.name, l.product_code), l.quantity, l.unit, l.requested_date, l.promised_date, f.date,
                   l.signed_quantity
            from order_lines l left join known_products p on p.code = l.product_code
            left join promises f on f.line_id = l.id and f.promise_no = 1
            where l.order_id = ?1 order by l.line_no""",
            orderId)
        .stream()
        .map(
            row ->
                new SharedLine(
                    row.number(0),
                    row.text(1),
                    row.amount(2),
                    row.text(3),
                    row.day(4),
                    row.dayOrNull(5),
                    row.dayOrNull(6),
                    row.amount(7)))
        .toList();
  }
}
