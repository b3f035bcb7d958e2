package org.gendan.production.slot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The hours that are taken at work centres, day by day, and by whom. */
@ApplicationScoped
class BookingRepository {

  private final EntityManager entities;

  BookingRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** Hours taken from a day on, by work centre and day. */
  @SuppressWarnings("unchecked")
  Map<String, Map<LocalDate, BigDecimal>> taken(Collection<String> workCentres, LocalDate from) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select work_centre, day, booked from work_centre_days
                where work_centre = any (?1) and day >= ?2 and booked > 0\
                """,
                Object[].class)
            .setParameter(1, workCentres.toArray(String[]::new))
            .setParameter(2, from)
            .getResultList();
    Map<String, Map<LocalDate, BigDecimal>> taken = new HashMap<>();
    for (Object[] row : rows) {
      taken
          .computeIfAbsent((String) row[0], _ -> new HashMap<>())
          .put(day(row[1]), (BigDecimal) row[2]);
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
    entities
        .createNativeQuery(
            """
            with wanted as (
              select * from unnest(cast(?3 as int[]), cast(?4 as text[]), cast(cast(?5 as text[]) as date[]),
                cast(cast(?6 as text[]) as numeric[])) as w (step_no, work_centre, day, hours)),
            kept as (
              insert into bookings (owner, step_no, work_centre, day, hours, tentative)
              select ?1, step_no, work_centre, day, hours, ?2 from wanted)
            insert into work_centre_days as d (work_centre, day, capacity, booked)
            select w.work_centre, w.day, c.hours_per_day, sum(w.hours)
            from wanted w join work_centres c on c.code = w.work_centre
            group by w.work_centre, w.day, c.hours_per_day order by w.work_centre, w.day
            on conflict (work_centre, day) do update
            set booked = d.booked + excluded.booked, capacity = excluded.capacity\
            """)
        .setParameter(1, owner)
        .setParameter(2, tentative)
        .setParameter(3, bookings.stream().map(Booking::stepNo).toArray(Integer[]::new))
        .setParameter(4, bookings.stream().map(Booking::workCentre).toArray(String[]::new))
        .setParameter(
            5, bookings.stream().map(booking -> booking.day().toString()).toArray(String[]::new))
        .setParameter(
            6,
            bookings.stream()
                .map(booking -> booking.hours().toPlainString())
                .toArray(String[]::new))
        .executeUpdate();
  }

  /** Frees what an owner holds of these steps from a day on. */
  void free(UUID owner, int firstStep, LocalDate from) {
    entities
        .createNativeQuery(
            """
            with freed as (
              delete from bookings where owner = ?1 and step_no >= ?2 and day >= ?3 returning work_centre, day, hours),
            sums as (select work_centre, day, sum(hours) as hours from freed group by work_centre, day),
            locked as materialized (
              select d.work_centre, d.day, s.hours
              from work_centre_days d join sums s on s.work_centre = d.work_centre and s.day = d.day
              order by d.work_centre, d.day for update of d)
            update work_centre_days d set booked = d.booked - l.hours
            from locked l where d.work_centre = l.work_centre and d.day = l.day\
            """)
        .setParameter(1, owner)
        .setParameter(2, firstStep)
        .setParameter(3, from)
        .executeUpdate();
  }

  /** An order line's hours become its ticket's. */
  void handOver(UUID from, UUID to) {
    entities
        .createNativeQuery("update bookings set owner = ?2, tentative = false where owner = ?1")
        .setParameter(1, from)
        .setParameter(2, to)
        .executeUpdate();
  }

  /** What each of these owners holds, in the order of work. */
  @SuppressWarnings("unchecked")
  Map<UUID, List<Booking>> of(Collection<UUID> owners) {
    if (owners.isEmpty()) {
      return Map.of();
    }
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select owner, step_no, work_centre, day, hours from bookings
                where owner = any (?1) order by owner, step_no, day\
                """,
                Object[].class)
            .setParameter(1, owners.toArray(UUID[]::new))
            .getResultList();
    return rows.stream()
        .collect(groupingBy(row -> (UUID) row[0], mapping(BookingRepository::booking, toList())));
  }

  private static Booking booking(Object[] row) {
    return new Booking((Integer) row[1], (String) row[2], day(row[3]), (BigDecimal) row[4]);
  }

  /** Each day's hours of one work centre, with who has them. */
  @SuppressWarnings("unchecked")
  List<Object[]> board(String workCentre, LocalDate from, LocalDate to) {
    return entities
        .createNativeQuery(
            """
            select b.day, b.step_no, b.hours, b.tentative,
              (select t.ticket_no from tickets t where t.id = b.owner) as ticket_no,
              (select o.order_no from slot_offers o where o.line_id = b.owner) as order_no
            from bookings b where b.work_centre = ?1 and b.day between ?2 and ?3
            order by b.day, ticket_no, order_no, b.step_no\
            """,
            Object[].class)
        .setParameter(1, workCentre)
        .setParameter(2, from)
        .setParameter(3, to)
        .getResultList();
  }

  static LocalDate day(Object value) {
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
