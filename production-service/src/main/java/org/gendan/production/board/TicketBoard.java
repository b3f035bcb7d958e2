package org.gendan.production.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists of tickets, read in one go. */
@ApplicationScoped
class TicketBoard {

  private final Sql sql;
  private final VisibleTickets visible;
  private final Clock clock;

  TicketBoard(Sql sql, VisibleTickets visible, Clock clock) {
    this.sql = sql;
    this.visible = visible;
    this.clock = clock;
  }

  List<TicketRow> rows(TicketFilter filter, PageRequest page) {
    String list =
        """
        select t.id, t.ticket_no, t.plant, t.product_code, t.product_name, t.quantity, t.unit, t.due_date, t.rush,
               t.status, t.starts, t.ends, t.finished, t.scrapped, t.pause_cause, t.version,
               (select string_agg(distinct p.order_no, ' ') from ticket_pegs p where p.ticket_id = t.id) as orders,
               (select s.step_no from ticket_steps s
                where s.ticket_id = t.id and s.status in ('READY', 'RUNNING') order by s.step_no limit 1) as step
        from tickets t where %s order by t.due_date, t.ticket_no limit %d offset %d\
        """
            .formatted(conditions(filter), page.size(), (long) page.page() * page.size());
    return sql.rows(list, parameters(filter)).stream().map(TicketRow::of).toList();
  }

  long count(TicketFilter filter) {
    return sql.count(
        "select count(*) from tickets t where " + conditions(filter), parameters(filter));
  }

  private String conditions(TicketFilter filter) {
    StringBuilder where = new StringBuilder(visible.condition());
    where.append(filter.status() == null ? "" : " and t.status = ?3");
    where.append(
        filter.plant() == null ? "" : " and (?4 = any (t.plants) or ?4 = any (t.workshops))");
    where.append(filter.orderId() == null ? "" : OF_ORDER);
    where.append(filter.query() == null ? "" : FOUND);
    where.append(filter.onlyLate() ? LATE : "");
    where.append(filter.onlyStartable() ? STARTABLE : "");
    return where.toString();
  }

  private @Nullable Object[] parameters(TicketFilter filter) {
    return new @Nullable Object[] {
      visible.plants(),
      visible.workshops(),
      filter.status(),
      filter.plant(),
      filter.orderId(),
      filter.query(),
      LocalDate.ofInstant(clock.instant(), clock.getZone())
    };
  }

  private static final String OF_ORDER =
      " and exists (select 1 from ticket_pegs p where p.ticket_id = t.id and p.order_id = ?5)";

  private static final String LATE =
      " and t.ends > t.due_date and t.status not in ('FINISHED', 'CLOSED', 'CANCELLED')";

  /** The same rule as the start gate's, for lists only; the gate decides. */
  private static final String STARTABLE =
      """
       and t.status = 'ACCEPTED' and not exists (
       select 1 from ticket_pegs p left join order_standings o on o.order_id = p.order_id
         left join order_materials m on m.order_id = p.order_id
       where p.ticket_id = t.id and not coalesce(o.released and not o.held and not o.cancelled
         and (m.result = 'COMPLETE' or (m.result = 'DATED' and m.kit_date <= ?7)), false))\
      """;

  /** One index for each way to ask; in one condition they would make every ticket be looked at. */
  private static final String FOUND =
      """
       and t.id in (
        select n.id from tickets n where n.ticket_no = ?6 or n.product_code = ?6
        union all select p.ticket_id from ticket_pegs p where p.order_no = ?6)\
      """;
}
