package org.gendan.platform.time;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The working calendars of the site: the one named {@code default} and, laid over it, one per plant
 * that differs. Kept in memory; what another instance changed is seen within seconds. The plain
 * questions ask the default calendar.
 */
@ApplicationScoped
public class WorkingCalendar {

  private static final String DEFAULT = "default";

  private final CalendarTable table;
  private volatile Map<String, WorkingDays> calendars = Map.of();

  WorkingCalendar(CalendarTable table) {
    this.table = table;
  }

  /** Early, so that the first fact handled at start already finds the holidays. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent event) {
    table.seed(DEFAULT, ShippedHolidays.read());
    refresh();
  }

  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refresh() {
    Map<String, Map<LocalDate, WorkingDays.Kind>> exceptions = table.exceptions();
    WorkingDays ofAll =
        WorkingDays.MONDAY_TO_FRIDAY.with(exceptions.getOrDefault(DEFAULT, Map.of()));
    Map<String, WorkingDays> read = new HashMap<>();
    exceptions.forEach((name, days) -> read.put(name, ofAll.with(days)));
    read.put(DEFAULT, ofAll);
    calendars = Map.copyOf(read);
  }

  /**
   * The calendar of this name, for instance a plant code; the default one where the plant has none
   * of its own.
   */
  public WorkingDays days(String calendar) {
    WorkingDays own = calendars.get(calendar);
    return own != null ? own : calendars.getOrDefault(DEFAULT, WorkingDays.MONDAY_TO_FRIDAY);
  }

  /** Whether somebody ever decided about a day of this very calendar. */
  boolean knows(String calendar) {
    return calendars.containsKey(calendar);
  }

  public boolean isWorkingDay(LocalDate day) {
    return days(DEFAULT).isWorkingDay(day);
  }

  /**
   * The n-th working day after the start, or before it when n is negative. The start itself never
   * counts.
   */
  public LocalDate plusWorkingDays(LocalDate start, int days) {
    return days(DEFAULT).plusWorkingDays(start, days);
  }

  /** The first working day after this one. */
  public LocalDate nextWorkingDay(LocalDate day) {
    return days(DEFAULT).nextWorkingDay(day);
  }
}
