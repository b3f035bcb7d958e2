package org.gendan.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private final WorkingDays china = ShippedHolidays.workingDays();

  @ParameterizedTest
  @CsvFileSource(resources = "/calendar/workday-cases-2013-2023.csv", numLinesToSkip = 1)
  void knownSumsAreReached(
      LocalDate start, String startIs, int add, LocalDate result, int between) {
    assertThat(china.isWorkingDay(start)).isEqualTo(startIs.equals("work"));
    assertThat(china.plusWorkingDays(start, add)).isEqualTo(result);

    LocalDate from = start.isBefore(result) ? start : result;
    LocalDate to = start.isBefore(result) ? result : start;
    assertThat(from.datesUntil(to).filter(china::isWorkingDay).count()).isEqualTo(between);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-01, 0, 2026-10-01", // nothing added: the day stays, worked on or not
    "2026-09-30, 3, 2026-10-10", // month end + 3 over the National Day holidays, ending on a
    // Saturday worked in exchange
    "2026-02-25, -2, 2026-02-14", // two days before, over the Spring Festival, back to a Saturday
    // worked in exchange
    "2030-10-01, 1, 2030-10-02", // no decree known: a plain week
    "2030-10-04, 1, 2030-10-07",
  })
  void holidaysAndExchangedDaysCount(LocalDate start, int days, LocalDate result) {
    assertThat(china.plusWorkingDays(start, days)).isEqualTo(result);
  }

  @Test
  void theNextWorkingDayIsNeverTheDayItself() {
    LocalDate saturdayWorked = LocalDate.parse("2026-10-10");

    assertThat(china.nextWorkingDay(saturdayWorked)).isEqualTo("2026-10-12");
    assertThat(china.sameOrNextWorkingDay(saturdayWorked)).isEqualTo("2026-10-10");
    assertThat(china.sameOrNextWorkingDay(LocalDate.parse("2026-10-11"))).isEqualTo("2026-10-12");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T15:00, PT24H, 2026-03-09T15:00", // Friday to Monday
    "2026-03-07T10:00, PT24H, 2026-03-10T00:00", // received on a Saturday: the whole Monday
    "2026-09-30T15:00, PT24H, 2026-10-08T15:00", // over the National Day holidays
    "2026-03-05T15:00, PT8H, 2026-03-05T23:00",
    "2026-03-06T00:00, PT24H, 2026-03-07T00:00", // ends with the working day, not after the weekend
    "2026-03-07T10:00, PT0S, 2026-03-09T00:00",
  })
  void timePassesOnWorkingDaysOnly(LocalDateTime start, Duration time, LocalDateTime end) {
    assertThat(china.plusWorkingTime(start, time)).isEqualTo(end);
  }

  @Test
  void workingTimeNeverRunsBackwards() {
    LocalDateTime start = LocalDateTime.parse("2026-03-06T15:00");

    assertThatThrownBy(() -> china.plusWorkingTime(start, Duration.ofHours(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPlantsDecisionLiesOverTheHolidays() {
    LocalDate nationalDay = LocalDate.parse("2026-10-01");
    LocalDate plainThursday = LocalDate.parse("2026-09-24");

    WorkingDays plant =
        china.with(Map.of(nationalDay, WorkingDays.Kind.WORK, plainThursday, WorkingDays.Kind.OFF));

    assertThat(plant.isWorkingDay(nationalDay)).isTrue();
    assertThat(plant.isWorkingDay(plainThursday)).isFalse();
    assertThat(plant.isWorkingDay(LocalDate.parse("2026-10-02"))).isFalse();
  }
}
