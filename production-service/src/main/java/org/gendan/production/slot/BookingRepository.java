package org.gendan.production.slot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.gendan.production.slot.SlotService.Need;

/** The hours that are taken at work centres, day by day, and by whom. */
@ApplicationScoped
class BookingRepository {

  private final Sql sql;

  BookingRepository(Sql sql) {
    this.sql = sql;
  }

  /** Hours taken from a day on, by work centre and day. */
  Map<String, Map<LocalDate, BigDecimal>> taken(Collection<String> workCentres, LocalDate from) {
    return byDay(
        sql.rows(
            """
            select work_centre, day, booked from work_centre_days
            where work_centre = any (?1) and day >= ?2 and booked > 0\
            """,
            workCentres.toArray(String[]::new),
            from));
  }

  /** Hours taken from a day on, without what one owner holds of a step and those after it. */
  Map<String, Map<LocalDate, BigDecimal>> takenByOthers(
      Collection<String> workCentres, LocalDate from, UUID owner, int firstStep) {
    return byDay(
        sql.rows(
            """
            select work_centre, day, sum(hours) from bookings
            where work_centre = any (?1) and day >= ?2 and not (owner = ?3 and step_no >= ?4)
            group by work_centre, day\
            """,
            workCentres.toArray(String[]::new),
            from,
            owner,
            firstStep));
  }

  private static Map<String, Map<LocalDate, BigDecimal>> byDay(List<Row> rows) {
    Map<String, Map<LocalDate, BigDecimal>> taken = new HashMap<>();
    for (Row row : rows) {
      taken.computeIfAbsent(row.text(0), _ -> new HashMap<>()).put(row.day(1), row.amount(2));
    }
    return taken;
  }

  /**
   * Takes hours; the caller holds the work centres. Days are written in one order, so that nobody
   * waits crosswise.
   */
  void take(UUID owner, boolean tentative, List<Booking> bookings) {
    if (bookings.isEmpty()) {
      return;
    }
    sql.run(
        """
        with wanted as (
          select * from unnest(cast(?3 as int[]), cast(?4 as text[]), cast(?5 as date[]), cast(?6 as numeric[]))
            as w (step_no, work_centre, day, hours)),
        kept as (
          insert into bookings (owner, step_no, work_centre, day, hours, tentative)
          select ?1, step_no, work_centre, day, hours, ?2 from wanted)
        insert into work_centre_days as d (work_centre, day, capacity, booked)
        select w.work_centre, w.day, c.hours_per_day, sum(w.hours)
        from wanted w join work_centres c on c.code = w.work_centre
        group by w.work_centre, w.day, c.hours_per_day order by w.work_centre, w.day
        on conflict (work_centre, day) do update
        set booked = d.booked + excluded.booked, capacity = excluded.capacity\
        """,
        owner,
        tentative,
        bookings.stream().map(Booking::stepNo).toArray(Integer[]::new),
        bookings.stream().map(Booking::workCentre).toArray(String[]::new),
        bookings.stream().map(Booking::day).toArray(LocalDate[]::new),
        bookings.stream().map(Booking::hours).toArray(BigDecimal[]::new));
  }

  /** Frees what these owners hold of these steps from a day on. */
  void free(Collection<UUID> owners, int firstStep, LocalDate from) {
    sql.run(
        """
        with freed as (
          delete from bookings where owner = any (?1) and step_no >= ?2 and day >= ?3
          returning work_centre, day, hours),
        sums as (select work_centre, day, sum(hours) as hours from freed group by work_centre, day),
        locked as materialized (
          select d.work_centre, d.day, s.hours
          from work_centre_days d join sums s on s.work_centre = d.work_centre and s.day = d.day
          order by d.work_centre, d.day for update of d)
        update work_centre_days d set booked = d.booked - l.hours
        from locked l where d.work_centre = l.work_centre and d.day = l.day\
        """,
        owners.toArray(UUID[]::new),
        firstStep,
        from);
  }

  /** Order lines' hours become their tickets'. */
  void handOver(List<Need> needs) {
    if (needs.isEmpty()) {
      return;
    }
    sql.run(
        """
        update bookings b set owner = n.ticket_id, tentative = false
        from unnest(cast(?1 as uuid[]), cast(?2 as uuid[])) as n (line_id, ticket_id)
        where b.owner = n.line_id\
        """,
        needs.stream().map(Need::lineId).toArray(UUID[]::new),
        needs.stream().map(Need::ticketId).toArray(UUID[]::new));
  }

  /** What each of these owners holds, in the order of work. */
  Map<UUID, List<Booking>> of(Collection<UUID> owners) {
    if (owners.isEmpty()) {
      return Map.of();
    }
    return sql
        .rows(
            """
            select owner, step_no, work_centre, day, hours from bookings
            where owner = any (?1) order by owner, step_no, day\
            """,
            (Object) owners.toArray(UUID[]::new))
        .stream()
        .collect(groupingBy(row -> row.id(0), mapping(BookingRepository::booking, toList())));
  }

  private static Booking booking(Row row) {
    return new Booking(row.number(1), row.text(2), row.day(3), row.amount(4));
  }

  /** Each day's hours of one work centre, with who has them. */
  List<Row> board(String workCentre, LocalDate from, LocalDate to) {
    return sql.rows(
        """
        select b.day, b.step_no, b.hours, b.tentative,
          (select t.ticket_no from tickets t where t.id = b.owner) as ticket_no,
          (select o.order_no from slot_offers o where o.line_id = b.owner) as order_no
        from bookings b where b.work_centre = ?1 and b.day between ?2 and ?3
        order by b.day, ticket_no, order_no, b.step_no\
        """,
        workCentre,
        from,
        to);
  }
}
