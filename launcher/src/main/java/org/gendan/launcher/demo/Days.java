package org.gendan.launcher.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Lanes;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/** The business clock of all six services: it goes forward together, and never back. */
public final class Days {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalTime MORNING = LocalTime.of(8, 30);

  private final Api api;
  private LocalDate today;

  Days(Api api) {
    this.api = api;
    this.today = LocalDate.ofInstant(latest(), ZONE);
  }

  LocalDate today() {
    return today;
  }

  /** Begins on a day; only where nothing has happened yet may that be in the past. */
  void begin(LocalDate day, boolean untouched) {
    if (untouched || day.isAfter(today)) {
      moveTo(day);
    } else {
      // The services may differ by what their last move took; from here on they agree.
      set(latest());
    }
  }

  /** The next morning on which people work. */
  void next() {
    LocalDate day = today.plusDays(1);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    moveTo(day);
  }

  void moveTo(LocalDate day) {
    set(day.atTime(MORNING).atZone(ZONE).toInstant());
    today = day;
  }

  private void set(Instant instant) {
    Lanes.run(
        Service.values().length,
        List.of(Service.values()),
        service ->
            api.put(service, "/ops/clock", Person.ADMIN, Map.of("instant", instant.toString()))
                .orThrow());
  }

  private Instant latest() {
    return Arrays.stream(Service.values())
        .map(service -> api.get(service, "/ops/clock", Person.ADMIN).orThrow().text("instant"))
        .map(Instant::parse)
        .max(Instant::compareTo)
        .orElseThrow();
  }
}
