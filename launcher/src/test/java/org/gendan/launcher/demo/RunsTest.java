package org.gendan.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {

  private static final LocalDate FIRST = LocalDate.of(2013, 6, 1);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path data;

  @Test
  void whereNothingHappenedYetTheOrdersKeepTheirDays() {
    assertEquals(0, new Runs(data).shift("aw:2013-06", FIRST, LocalDate.of(2026, 1, 1), true));
  }

  @Test
  void ordersMoveBehindAClockThatHasPassedThem() {
    assertEquals(9, new Runs(data).shift("aw:2013-06", FIRST, FIRST.plusDays(9), false));
  }

  @Test
  void aRunThatGoesOnKeepsItsDays() {
    new Runs(data).shift("aw:2013-06", FIRST, FIRST, true);

    assertEquals(0, new Runs(data).shift("aw:2013-06", FIRST, FIRST.plusDays(20), false));
  }
}
