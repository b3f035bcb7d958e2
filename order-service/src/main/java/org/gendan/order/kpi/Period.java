package org.gendan.order.kpi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weeks that are looked at; the last one is the running one.
 *
 * @param from Monday of the first week
 * @param to Sunday of the last week
 */
record Period(LocalDate from, LocalDate to) {

  private static final int WEEKS = 26;
  private static final int DAYS_OF_WEEK = 7;

  static Period upTo(LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(monday.minusWeeks(WEEKS - 1L), monday.plusDays(DAYS_OF_WEEK - 1L));
  }

  /** The Monday of each week, the oldest first. */
  List<LocalDate> weeks() {
    return IntStream.range(0, WEEKS).mapToObj(from::plusWeeks).toList();
  }

  /** The days of a week as a filter of the board. */
  static String days(String name, LocalDate monday) {
    return "%1$sFrom=%2$s&%1$sTo=%3$s".formatted(name, monday, monday.plusDays(DAYS_OF_WEEK - 1L));
  }

  /** All days as a filter of the board. */
  String days(String name) {
    return "%1$sFrom=%2$s&%1$sTo=%3$s".formatted(name, from, to);
  }
}
