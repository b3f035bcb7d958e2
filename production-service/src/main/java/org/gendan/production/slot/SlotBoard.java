package org.gendan.production.slot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.sql.Row;
import org.gendan.platform.time.WorkingCalendar;
import org.gendan.production.plant.WorkCentre;
import org.gendan.production.plant.WorkCentreRepository;
import org.gendan.production.slot.SlotViews.BookingView;
import org.gendan.production.slot.SlotViews.DayView;

/** The load of a work centre, day by day (产能负荷). */
@ApplicationScoped
class SlotBoard {

  private static final int MOST_DAYS = 92;

  private final WorkCentreRepository workCentres;
  private final BookingRepository bookings;
  private final WorkingCalendar calendar;

  SlotBoard(
      WorkCentreRepository workCentres, BookingRepository bookings, WorkingCalendar calendar) {
    this.workCentres = workCentres;
    this.bookings = bookings;
    this.calendar = calendar;
  }

  List<DayView> days(String workCentre, LocalDate from, LocalDate to) {
    if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
      throw new RuleBroken("slot/period-out-of-range", Map.of("days", MOST_DAYS)).at("/to");
    }
    WorkCentre centre = workCentres.require(workCentre);
    Map<LocalDate, List<BookingView>> taken =
        bookings.board(workCentre, from, to).stream()
            .collect(groupingBy(row -> row.day(0), mapping(SlotBoard::booking, toList())));
    Predicate<LocalDate> shown =
        day -> taken.containsKey(day) || calendar.days(centre.plant()).isWorkingDay(day);
    return from.datesUntil(to.plusDays(1))
        .filter(shown)
        .map(day -> day(day, centre, taken.getOrDefault(day, List.of())))
        .toList();
  }

  private static DayView day(LocalDate day, WorkCentre centre, List<BookingView> bookings) {
    BigDecimal booked =
        bookings.stream().map(BookingView::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new DayView(day, centre.hoursPerDay(), booked, bookings);
  }

  private static BookingView booking(Row row) {
    return new BookingView(
        row.number(1), row.amount(2), row.flag(3), row.textOrNull(4), row.textOrNull(5));
  }
}
