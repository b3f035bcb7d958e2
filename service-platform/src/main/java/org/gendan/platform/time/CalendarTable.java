package org.gendan.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.platform.sql.Statements;
import org.gendan.platform.time.ShippedHolidays.Holiday;
import org.jspecify.annotations.Nullable;

/** The stored calendars: seeded and read whole by SQL, edited day by day as entities. */
@ApplicationScoped
class CalendarTable {

  private final Statements statements;
  private final EntityManager entities;

  CalendarTable(Statements statements, EntityManager entities) {
    this.statements = statements;
    this.entities = entities;
  }

  /** Adds the days that are not there yet; what people decided since stays. */
  void seed(String calendar, List<Holiday> holidays) {
    statements.run(
        """
        insert into calendar_days (calendar, day, kind, note)
        select ?1, day, kind, note from unnest(?2, ?3, ?4) as t(day, kind, note)
        on conflict do nothing""",
        calendar,
        holidays.stream().map(Holiday::day).toArray(LocalDate[]::new),
        holidays.stream().map(holiday -> holiday.kind().name()).toArray(String[]::new),
        holidays.stream().map(Holiday::name).toArray(String[]::new));
  }

  Map<String, Map<LocalDate, WorkingDays.Kind>> exceptions() {
    Map<String, Map<LocalDate, WorkingDays.Kind>> calendars = new HashMap<>();
    statements
        .rows("select calendar, day, kind from calendar_days")
        .forEach(
            row ->
                calendars
                    .computeIfAbsent(row.text(0), name -> new HashMap<>())
                    .put(row.day(1), WorkingDays.Kind.valueOf(row.text(2))));
    return calendars;
  }

  @Nullable CalendarDay find(CalendarDay.Key key) {
    return entities.find(CalendarDay.class, key);
  }

  /** The advisory lock lets two people decide about the same undecided day one after the other. */
  @Transactional
  void decide(CalendarDay.Key key, WorkingDays.Kind kind, @Nullable String note) {
    statements.rows("select pg_advisory_xact_lock(hashtextextended(?1, 0))", key.toString());
    CalendarDay day = find(key);
    if (day == null) {
      entities.persist(new CalendarDay(key, kind, note));
    } else {
      day.decide(kind, note);
    }
  }
}
