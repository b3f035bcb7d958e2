package org.gendan.production.board;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.time.WorkingCalendar;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;

/**
 * Tickets that found no hours (待排池), what must begin first on top. There are few of them: every
 * ticket is placed when its order is released, if it fits anywhere.
 */
@ApplicationScoped
class Pool {

  private final Sql sql;
  private final VisibleTickets visible;
  private final WorkingCalendar calendar;

  Pool(Sql sql, VisibleTickets visible, WorkingCalendar calendar) {
    this.sql = sql;
    this.visible = visible;
    this.calendar = calendar;
  }

  Page<PoolRow> page(PageRequest page) {
    List<Row> tickets =
        sql.rows(TICKETS + visible.condition() + ORDER, visible.plants(), visible.workshops());
    Map<UUID, List<Row>> steps =
        sql
            .rows(STEPS, (Object) tickets.stream().map(row -> row.id(0)).toArray(UUID[]::new))
            .stream()
            .collect(groupingBy(row -> row.id(0)));
    List<PoolRow> shown =
        tickets.stream()
            .map(ticket -> row(ticket, steps.getOrDefault(ticket.id(0), List.of())))
            .sorted(Comparator.comparing(PoolRow::latestStart).thenComparing(PoolRow::ticketNo))
            .skip((long) page.page() * page.size())
            .limit(page.size())
            .toList();
    return Page.of(page, shown, tickets.size());
  }

  /** Steps come last one first: each takes its days before the one that follows it. */
  private PoolRow row(Row ticket, List<Row> steps) {
    LocalDate day = ticket.day(7);
    for (Row step : steps) {
      int days = step.amount(2).divide(step.amount(3), 0, RoundingMode.CEILING).intValue();
      day = calendar.days(step.text(4)).plusWorkingDays(day, -days);
    }
    return new PoolRow(
        ticket.id(0),
        ticket.text(1),
        ticket.number(2),
        ticket.textOrNull(9),
        ticket.text(3),
        ticket.text(4),
        ticket.amount(5),
        ticket.text(6),
        ticket.day(7),
        ticket.flag(8),
        steps.isEmpty() ? day : calendar.days(steps.getLast().text(4)).nextWorkingDay(day),
        steps.stream().map(step -> step.amount(2)).reduce(BigDecimal.ZERO, BigDecimal::add),
        ticket.textOrNull(10),
        ticket.dayOrNull(11),
        steps.isEmpty() ? "" : steps.getLast().text(1));
  }

  /**
   * Row-level security shows the caller's own; SHORT sorts after COMPLETE and DATED: the worst of
   * several orders.
   */
  private static final String TICKETS =
      """
      select t.id, t.ticket_no, t.version, t.product_code, t.product_name, t.quantity, t.unit, t.due_date, t.rush,
        (select string_agg(distinct p.order_no, ' ') from ticket_pegs p where p.ticket_id = t.id) as orders,
        (select max(m.result) from ticket_pegs p join order_materials m on m.order_id = p.order_id
         where p.ticket_id = t.id) as material,
        (select max(m.kit_date) from ticket_pegs p join order_materials m on m.order_id = p.order_id
         where p.ticket_id = t.id) as kit_date
      from tickets t where t.status = 'PLANNED' and \
      """;

  private static final String ORDER = " order by t.due_date, t.ticket_no limit 2000";

  private static final String STEPS =
      """
      select s.ticket_id, s.work_centre, s.hours, w.hours_per_day, w.plant
      from ticket_steps s join work_centres w on w.code = s.work_centre
      where s.ticket_id = any (?1) order by s.ticket_id, s.step_no desc\
      """;
}
