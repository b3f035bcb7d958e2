package org.gendan.platform.time;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of a calendar that somebody decided about; an entity so that each decision leaves its audit
 * row.
 */
@Entity
@Table(name = "calendar_days")
@IdClass(CalendarDay.Key.class)
@SuppressWarnings("NullAway.Init")
class CalendarDay {

  record Key(String calendar, LocalDate day) {}

  @Id private String calendar;
  @Id private LocalDate day;

  @Enumerated(EnumType.STRING)
  private WorkingDays.Kind kind;

  private @Nullable String note;

  protected CalendarDay() {}

  CalendarDay(Key key, WorkingDays.Kind kind, @Nullable String note) {
    this.calendar = key.calendar();
    this.day = key.day();
    this.kind = kind;
    this.note = note;
  }

  void decide(WorkingDays.Kind decided, @Nullable String why) {
    this.kind = decided;
    this.note = why;
  }

  WorkingDays.Kind kind() {
    return kind;
  }

  @Nullable String note() {
    return note;
  }
}
