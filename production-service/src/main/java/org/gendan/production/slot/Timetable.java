package org.gendan.production.slot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gendan.platform.time.WorkingDays;

/**
 * What is taken and what is free at some work centres. Work is placed forward, each step on the
 * earliest free hours after the day on which the step before it ended; the same table and the same
 * work always give the same slot.
 */
final class Timetable {

  /** What a work centre can do on each day of its calendar. */
  record Capacity(BigDecimal hoursPerDay, WorkingDays calendar) {}

  private final Map<String, Capacity> capacities;
  private final Map<String, Map<LocalDate, BigDecimal>> taken;

  Timetable(Map<String, Capacity> capacities, Map<String, Map<LocalDate, BigDecimal>> taken) {
    this.capacities = Map.copyOf(capacities);
    this.taken = new HashMap<>();
    taken.forEach((centre, days) -> this.taken.put(centre, new HashMap<>(days)));
  }

  /** Takes the hours of all steps between these days; takes nothing when they do not fit. */
  Optional<List<Booking>> place(List<Work> works, LocalDate earliest, LocalDate horizon) {
    List<Booking> bookings = new ArrayList<>();
    LocalDate from = earliest;
    for (Work work : works) {
      if (work.hours().signum() > 0) {
        if (!fill(work, from, horizon, bookings)) {
          return Optional.empty();
        }
        from = bookings.getLast().day().plusDays(1);
      }
    }
    bookings.forEach(booking -> take(booking));
    return Optional.of(List.copyOf(bookings));
  }

  private boolean fill(Work work, LocalDate from, LocalDate horizon, List<Booking> bookings) {
    Capacity capacity = Objects.requireNonNull(capacities.get(work.workCentre()));
    BigDecimal left = work.hours();
    LocalDate day = capacity.calendar().sameOrNextWorkingDay(from);
    while (left.signum() > 0) {
      if (day.isAfter(horizon)) {
        return false;
      }
      BigDecimal hours = free(work.workCentre(), capacity, day).min(left);
      if (hours.signum() > 0) {
        bookings.add(new Booking(work.stepNo(), work.workCentre(), day, hours));
        left = left.subtract(hours);
      }
      day = capacity.calendar().nextWorkingDay(day);
    }
    return true;
  }

  private BigDecimal free(String centre, Capacity capacity, LocalDate day) {
    return capacity.hoursPerDay().subtract(days(centre).getOrDefault(day, BigDecimal.ZERO));
  }

  private void take(Booking booking) {
    days(booking.workCentre()).merge(booking.day(), booking.hours(), BigDecimal::add);
  }

  private Map<LocalDate, BigDecimal> days(String centre) {
    return taken.computeIfAbsent(centre, _ -> new HashMap<>());
  }
}
