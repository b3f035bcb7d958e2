package org.gendan.production.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gendan.platform.time.WorkingDays;
import org.gendan.production.slot.Timetable.Capacity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {

  private static final LocalDate MONDAY = LocalDate.of(2030, 1, 7);
  private static final LocalDate HORIZON = MONDAY.plusDays(400);
  private static final Map<String, Capacity> CENTRES =
      Map.of("SAW", capacity(8), "PAINT", capacity(4), "PACK", capacity(8));

  @Test
  void workIsSpreadOverDaysAndSkipsTheWeekend() {
    List<Booking> bookings =
        empty().place(List.of(work(10, "SAW", 44)), MONDAY, HORIZON).orElseThrow();

    assertThat(bookings).hasSize(6);
    assertThat(bookings.getLast()).isEqualTo(new Booking(10, "SAW", MONDAY.plusDays(7), hours(4)));
  }

  @Test
  void aStepBeginsTheDayAfterTheOneBeforeIt() {
    List<Booking> bookings =
        empty()
            .place(List.of(work(10, "SAW", 2), work(20, "PACK", 2)), MONDAY, HORIZON)
            .orElseThrow();

    assertThat(bookings).extracting(Booking::day).containsExactly(MONDAY, MONDAY.plusDays(1));
  }

  @Test
  void hoursThatAreTakenAreNotGivenAgain() {
    Timetable timetable = new Timetable(CENTRES, Map.of("SAW", Map.of(MONDAY, hours(6))));

    List<Booking> bookings =
        timetable.place(List.of(work(10, "SAW", 4)), MONDAY, HORIZON).orElseThrow();

    assertThat(bookings)
        .containsExactly(
            new Booking(10, "SAW", MONDAY, hours(2)),
            new Booking(10, "SAW", MONDAY.plusDays(1), hours(2)));
  }

  @Test
  void theNextLineSeesWhatTheOneBeforeTook() {
    Timetable timetable = empty();
    timetable.place(List.of(work(10, "SAW", 8)), MONDAY, HORIZON);

    List<Booking> bookings =
        timetable.place(List.of(work(10, "SAW", 1)), MONDAY, HORIZON).orElseThrow();

    assertThat(bookings.getFirst().day()).isEqualTo(MONDAY.plusDays(1));
  }

  @Test
  void whatDoesNotFitTakesNothing() {
    Timetable timetable = empty();

    Optional<List<Booking>> tooMuch =
        timetable.place(List.of(work(10, "SAW", 8), work(20, "PACK", 1_000_000)), MONDAY, HORIZON);

    assertThat(tooMuch).isEmpty();
    assertThat(timetable.place(List.of(work(10, "SAW", 8)), MONDAY, HORIZON).orElseThrow())
        .extracting(Booking::day)
        .containsExactly(MONDAY);
  }

  @Test
  void aStepWithoutHoursHappensWhenTheOneBeforeEnds() {
    List<Work> works = List.of(work(10, "SAW", 16), work(20, "PACK", 0));

    Slot slot = Slot.of(MONDAY, works, empty().place(works, MONDAY, HORIZON).orElseThrow());

    assertThat(slot.end()).isEqualTo(MONDAY.plusDays(1));
    assertThat(slot.steps().get(20))
        .isEqualTo(new Slot.Days(MONDAY.plusDays(1), MONDAY.plusDays(1)));
  }

  @Test
  void workWithoutAnyHoursIsDoneOnTheFirstDay() {
    List<Work> works = List.of(work(10, "PACK", 0));

    Slot slot = Slot.of(MONDAY, works, empty().place(works, MONDAY, HORIZON).orElseThrow());

    assertThat(slot).isEqualTo(new Slot(MONDAY, MONDAY, Map.of(10, new Slot.Days(MONDAY, MONDAY))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void noDayIsEverFullerThanItsWorkCentreAndTheSameQuestionsGetTheSameAnswers(long seed) {
    List<Booking> once = fill(seed);
    List<Booking> again = fill(seed);

    assertThat(again).isEqualTo(once);
    Map<String, BigDecimal> taken = new HashMap<>();
    once.forEach(
        booking ->
            taken.merge(booking.workCentre() + booking.day(), booking.hours(), BigDecimal::add));
    assertThat(once)
        .allSatisfy(
            booking -> {
              assertThat(taken.get(booking.workCentre() + booking.day()))
                  .isLessThanOrEqualTo(
                      BigDecimal.valueOf(booking.workCentre().equals("PAINT") ? 4 : 8));
              assertThat(booking.day().getDayOfWeek())
                  .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            });
  }

  private static List<Booking> fill(long seed) {
    Random random = new Random(seed);
    Timetable timetable = empty();
    List<Booking> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      List<Work> works =
          List.of(
              work(10, "SAW", random.nextInt(20)),
              work(20, "PAINT", random.nextInt(10)),
              work(30, "PACK", random.nextInt(5)));
      timetable.place(works, MONDAY.plusDays(random.nextInt(10)), HORIZON).ifPresent(all::addAll);
    }
    return all;
  }

  private static Timetable empty() {
    return new Timetable(CENTRES, Map.of());
  }

  private static Work work(int stepNo, String centre, int hours) {
    return new Work(stepNo, centre, hours(hours));
  }

  private static BigDecimal hours(int hours) {
    return BigDecimal.valueOf(hours);
  }

  private static Capacity capacity(int hours) {
    return new Capacity(hours(hours), WorkingDays.MONDAY_TO_FRIDAY);
  }
}
