package org.gendan.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.platform.audit.AuditTable;
import org.gendan.platform.sql.Statements;
import org.gendan.platform.time.CalendarResource.DecideDay;
import org.gendan.platform.time.ShippedHolidays.Holiday;
import org.jspecify.annotations.Nullable;

/** SQL of the stored calendars; each decision about a day leaves its audit row. */
@ApplicationScoped
class CalendarTable {

  private final Statements statements;
  private final AuditTable audit;

  CalendarTable(Statements statements, AuditTable audit) {
    this.statements = statements;
    this.audit = audit;
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

  /** What this very calendar says about a day; null when nobody decided. */
  @Nullable DecideDay find(String calendar, LocalDate day) {
    return statements
        .rows(
            "select kind, note from calendar_days where calendar = ?1 and day = ?2", calendar, day)
        .stream()
        .map(row -> new DecideDay(WorkingDays.Kind.valueOf(row.text(0)), row.textOrNull(1)))
        .findFirst()
        .orElse(null);
  }

  /** The advisory lock lets two people decide about the same day one after the other. */
  @Transactional
  void decide(String calendar, LocalDate day, DecideDay decided) {
    String id = calendar + "/" + day;
    statements.rows("select pg_advisory_xact_lock(hashtextextended(?1, 0))", id);
    DecideDay before = find(calendar, day);
    if (decided.equals(before)) {
      return;
    }
    statements.run(
        """
        insert into calendar_days (calendar, day, kind, note) values (?1, ?2, ?3, ?4)
        on conflict (calendar, day) do update set kind = excluded.kind, note = excluded.note""",
        calendar,
        day,
        decided.kind(),
        decided.note());
    audit.append(
        "CalendarDay",
        id,
        Map.of(
            "kind", List.of(text(before == null ? null : before.kind()), text(decided.kind())),
            "note", List.of(text(before == null ? null : before.note()), text(decided.note()))));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
