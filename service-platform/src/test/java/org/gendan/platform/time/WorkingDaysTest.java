package org.gendan.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.platform.time.ShippedHolidays.Holiday;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private final WorkingDays china =
      new WorkingDays(
          ShippedHolidays.read().stream().collect(Collectors.toMap(Holiday::day, Holiday::kind)));

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
