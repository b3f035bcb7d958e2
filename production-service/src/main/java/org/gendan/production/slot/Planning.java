package org.gendan.production.slot;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.platform.time.WorkingCalendar;
import org.gendan.production.plant.WorkCentre;
import org.gendan.production.plant.WorkCentreRepository;
import org.gendan.production.slot.Timetable.Capacity;

/**
 * Opens the timetable of some work centres, holding them until the transaction ends, and writes
 * down what was placed.
 */
@ApplicationScoped
class Planning {

  private final WorkCentreRepository workCentres;
  private final BookingRepository bookings;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final int horizonDays;

  Planning(
      WorkCentreRepository workCentres,
      BookingRepository bookings,
      WorkingCalendar calendar,
      Clock clock,
      @ConfigProperty(name = "gendan.slot.horizon-days") int horizonDays) {
    this.workCentres = workCentres;
    this.bookings = bookings;
    this.calendar = calendar;
    this.clock = clock;
    this.horizonDays = horizonDays;
  }

  /** Holds every work centre; before anything else is locked that a planner could also want. */
  Map<String, WorkCentre> hold() {
    return workCentres.lockedForPlanning();
  }

  Timetable open(Collection<Work> works) {
    Map<String, WorkCentre> centres = hold();
    Set<String> codes = works.stream().map(Work::workCentre).collect(toSet());
    Map<String, Capacity> capacities =
        codes.stream()
            .collect(
                toMap(code -> code, code -> capacity(Objects.requireNonNull(centres.get(code)))));
    return new Timetable(capacities, bookings.taken(codes, today()));
  }

  /** Places work from a day on, but never before the next working day. */
  Optional<Slot> place(
      Timetable timetable, UUID owner, boolean tentative, List<Work> works, LocalDate notBefore) {
    LocalDate earliest = earliest(notBefore);
    Optional<List<Booking>> placed =
        timetable.place(works, earliest, today().plusDays(horizonDays));
    placed.ifPresent(hours -> bookings.take(owner, tentative, hours));
    return placed.map(hours -> Slot.of(earliest, works, hours));
  }

  /** Where work would be placed if its owner gave back what it holds of these steps. */
  Optional<Slot> trial(UUID owner, List<Work> works, LocalDate notBefore) {
    Set<String> codes = works.stream().map(Work::workCentre).collect(toSet());
    Map<String, Capacity> capacities =
        workCentres.byCode(codes).values().stream()
            .collect(toMap(WorkCentre::code, this::capacity));
    Timetable timetable =
        new Timetable(
            capacities, bookings.takenByOthers(codes, today(), owner, works.getFirst().stepNo()));
    LocalDate earliest = earliest(notBefore);
    return timetable
        .place(works, earliest, today().plusDays(horizonDays))
        .map(hours -> Slot.of(earliest, works, hours));
  }

  private LocalDate earliest(LocalDate notBefore) {
    LocalDate next = calendar.nextWorkingDay(today());
    return notBefore.isAfter(next) ? notBefore : next;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private Capacity capacity(WorkCentre centre) {
    return new Capacity(centre.hoursPerDay(), calendar.days(centre.plant()));
  }
}
