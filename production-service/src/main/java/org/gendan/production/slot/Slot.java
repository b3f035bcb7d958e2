package org.gendan.production.slot;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * When a piece of work is done (排产时段): its days, and those of each step.
 *
 * @param steps by step number, in the order of work
 */
public record Slot(LocalDate start, LocalDate end, Map<Integer, Days> steps) {

  /** First and last day of something. */
  public record Days(LocalDate start, LocalDate end) {}

  /**
   * The slot that these bookings make; a step without hours happens on the day the one before it
   * ended.
   */
  static Slot of(LocalDate earliest, List<Work> works, List<Booking> bookings) {
    LocalDate day =
        bookings.stream().map(Booking::day).min(Comparator.naturalOrder()).orElse(earliest);
    LocalDate start = day;
    Map<Integer, Days> steps = new LinkedHashMap<>();
    for (Work work : works) {
      List<LocalDate> own =
          bookings.stream()
              .filter(booking -> booking.stepNo() == work.stepNo())
              .map(Booking::day)
              .sorted()
              .toList();
      Days days = own.isEmpty() ? new Days(day, day) : new Days(own.getFirst(), own.getLast());
      steps.put(work.stepNo(), days);
      day = days.end();
    }
    return new Slot(start, day, steps);
  }
}
