package org.gendan.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Arithmetic on working days: Monday to Friday, except the days that a calendar says otherwise
 * about.
 */
public record WorkingDays(Map<LocalDate, Kind> exceptions) {

  /** What a calendar says about a day that differs from the plain week. */
  public enum Kind {
    OFF,
    WORK
  }

  public static final WorkingDays MONDAY_TO_FRIDAY = new WorkingDays(Map.of());

  public WorkingDays {
    exceptions = Map.copyOf(exceptions);
  }

  /** This calendar with another one's exceptions laid over it. */
  public WorkingDays with(Map<LocalDate, Kind> more) {
    Map<LocalDate, Kind> all = new HashMap<>(exceptions);
    all.putAll(more);
    return new WorkingDays(all);
  }

  public boolean isWorkingDay(LocalDate day) {
    Kind kind = exceptions.get(day);
    return kind != null ? kind == Kind.WORK : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  /**
   * The n-th working day after the start, or before it when n is negative. The start itself never
   * counts.
   */
  public LocalDate plusWorkingDays(LocalDate start, int days) {
    int step = Integer.signum(days);
    LocalDate day = start;
    for (int left = days; left != 0; left -= step) {
      day = workingDayFrom(day.plusDays(step), step);
    }
    return day;
  }

  /** The first working day after this one. */
  public LocalDate nextWorkingDay(LocalDate day) {
    return workingDayFrom(day.plusDays(1), 1);
  }

  /** This day when it is worked on, else the first working day after it. */
  public LocalDate sameOrNextWorkingDay(LocalDate day) {
    return workingDayFrom(day, 1);
  }

  private LocalDate workingDayFrom(LocalDate start, int step) {
    LocalDate day = start;
    while (!isWorkingDay(day)) {
      day = day.plusDays(step);
    }
    return day;
  }
}
