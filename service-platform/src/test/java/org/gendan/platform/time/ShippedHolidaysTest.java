package org.gendan.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gendan.platform.time.ShippedHolidays.Holiday;
import org.junit.jupiter.api.Test;

class ShippedHolidaysTest {

  @Test
  void everyDecreedDayIsReadOnce() {
    assertThat(ShippedHolidays.read())
        .hasSize(678)
        .contains(new Holiday(LocalDate.parse("2026-02-17"), WorkingDays.Kind.OFF, "春节"))
        .contains(new Holiday(LocalDate.parse("2026-10-10"), WorkingDays.Kind.WORK, "国庆节"));
    assertThat(ShippedHolidays.read()).extracting(Holiday::day).doesNotHaveDuplicates();
  }
}
