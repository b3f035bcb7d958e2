package org.gendan.production.schedule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gendan.platform.access.Scope;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.time.WorkingCalendar;
import org.gendan.platform.time.WorkingDays;
import org.gendan.production.schedule.ScheduleViews.BarView;
import org.gendan.production.schedule.ScheduleViews.LaneView;
import org.gendan.production.schedule.ScheduleViews.LoadView;
import org.gendan.production.schedule.ScheduleViews.ScheduleView;
import org.gendan.production.ticket.StepStatus;
import org.gendan.production.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/** All lanes of a period in three queries, however many there are. */
@ApplicationScoped
class Schedule {

  private static final int MOST_DAYS = 92;

  private final Sql sql;
  private final Scope scope;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Schedule(Sql sql, Scope scope, WorkingCalendar calendar, Clock clock) {
    this.sql = sql;
    this.scope = scope;
    this.calendar = calendar;
    this.clock = clock;
  }

  ScheduleView lanes(@Nullable String place, LocalDate from, LocalDate to) {
    if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
      throw new RuleBroken("slot/period-out-of-range", Map.of("days", MOST_DAYS)).at("/to");
    }
    List<Row> centres = centres(place);
    String[] codes = centres.stream().map(row -> row.text(0)).toArray(String[]::new);
    Map<String, Map<LocalDate, BigDecimal>> loads = loads(codes, from, to);
    Map<String, List<BarView>> bars = bars(codes, from, to);
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    List<LaneView> lanes =
        centres.stream()
            .map(
                centre -> {
                  String code = centre.text(0);
                  Map<LocalDate, BigDecimal> booked = loads.getOrDefault(code, Map.of());
                  return new LaneView(
                      code,
                      centre.text(1),
                      centre.text(2),
                      centre.text(3),
                      centre.flag(4),
                      centre.amount(5),
                      days(centre.text(2), from, to, booked),
                      bars.getOrDefault(code, List.of()));
                })
            .toList();
    return new ScheduleView(today, calendar.nextWorkingDay(today), lanes.size(), lanes);
  }

  private List<Row> centres(@Nullable String place) {
    String list =
        """
        select w.code, w.name, p.code as place, p.name as place_name, p.kind = 'WORKSHOP' as outsourced, w.hours_per_day
        from work_centres w join plants p on p.code = w.plant
        where (p.kind = 'WORKSHOP' and (?1 or p.code = any (?2)) or p.kind = 'PLANT' and (?3 or p.code = any (?4)))\
        """
            + (place == null ? "" : " and p.code = ?5")
            + " order by outsourced, place, w.code";
    return sql.rows(
        list,
        scope.isAll(Scope.Kind.WORKSHOPS),
        scope.values(Scope.Kind.WORKSHOPS).toArray(String[]::new),
        scope.isAll(Scope.Kind.PLANTS),
        scope.values(Scope.Kind.PLANTS).toArray(String[]::new),
        place);
  }

  private Map<String, Map<LocalDate, BigDecimal>> loads(
      String[] workCentres, LocalDate from, LocalDate to) {
    return sql
        .rows(
            """
            select work_centre, day, booked from work_centre_days
            where work_centre = any (?1) and day between ?2 and ?3 and booked > 0\
            """,
            workCentres,
            from,
            to)
        .stream()
        .collect(groupingBy(row -> row.text(0), toMap(row -> row.day(1), row -> row.amount(2))));
  }

  private Map<String, List<BarView>> bars(String[] workCentres, LocalDate from, LocalDate to) {
    return sql
        .rows(
            """
            with held as (
              select work_centre, owner, step_no, min(day) as first, max(day) as last, sum(hours) as hours,
                bool_or(tentative) as tentative
              from bookings where work_centre = any (?1) and day between ?2 and ?3
              group by work_centre, owner, step_no)
            select h.work_centre, h.step_no, s.name, s.status as step_status, coalesce(least(s.starts, h.first), h.first),
              coalesce(greatest(s.ends, h.last), h.last), h.hours, h.tentative, t.id, t.ticket_no, t.version, t.status,
              coalesce(t.product_code, o.product_code) as product_code, t.product_name,
              coalesce(t.quantity, o.quantity) as quantity, t.unit, t.due_date, coalesce(t.starts, o.starts) as ticket_starts,
              coalesce(t.ends, o.ends) as ticket_ends, coalesce(t.rush, false) as rush,
              t.locked_by is not null as locked,
              coalesce(o.order_no, (select string_agg(distinct p.order_no, ' ') from ticket_pegs p where p.ticket_id = t.id))
            from held h left join tickets t on t.id = h.owner
              left join ticket_steps s on s.ticket_id = h.owner and s.step_no = h.step_no
              left join slot_offers o on o.line_id = h.owner
            order by h.work_centre, h.first, t.due_date, h.owner, h.step_no\
            """,
            workCentres,
            from,
            to)
        .stream()
        .collect(groupingBy(row -> row.text(0), mapping(Schedule::bar, toList())));
  }

  private List<LoadView> days(
      String place, LocalDate from, LocalDate to, Map<LocalDate, BigDecimal> booked) {
    WorkingDays worked = calendar.days(place);
    return from.datesUntil(to.plusDays(1))
        .map(
            day ->
                new LoadView(
                    day, worked.isWorkingDay(day), booked.getOrDefault(day, BigDecimal.ZERO)))
        .toList();
  }

  private static BarView bar(Row row) {
    String step = row.textOrNull(3);
    String ticket = row.textOrNull(11);
    return new BarView(
        row.number(1),
        row.textOrNull(2),
        step == null ? null : StepStatus.valueOf(step),
        row.day(4),
        row.day(5),
        row.amount(6),
        row.flag(7),
        row.columns()[8] == null ? null : row.id(8),
        row.textOrNull(9),
        (Integer) row.columns()[10],
        ticket == null ? null : TicketStatus.valueOf(ticket),
        row.textOrNull(12),
        row.textOrNull(13),
        row.amountOrNull(14),
        row.textOrNull(15),
        row.dayOrNull(16),
        row.dayOrNull(17),
        row.dayOrNull(18),
        row.flag(19),
        row.flag(20),
        row.textOrNull(21));
  }
}
