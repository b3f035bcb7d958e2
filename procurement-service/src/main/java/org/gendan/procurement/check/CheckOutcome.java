package org.gendan.procurement.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.procurement.MaterialEvent.MaterialChecked;
import org.gendan.contracts.procurement.MaterialEvent.MaterialReserved;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.time.WorkingCalendar;
import org.gendan.procurement.peg.Expected;

/** Tells what a check brought, inside the service and outside. */
@ApplicationScoped
public class CheckOutcome {

  /** Told inside the service, in the same transaction: more material is set aside for an order. */
  public record MaterialSetAside(UUID orderId) {}

  private final Outbox outbox;
  private final Event<MaterialSetAside> setAside;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CheckOutcome(
      Outbox outbox, Event<MaterialSetAside> setAside, WorkingCalendar calendar, Clock clock) {
    this.outbox = outbox;
    this.setAside = setAside;
    this.calendar = calendar;
    this.clock = clock;
  }

  void setAside(UUID orderId, int materials) {
    outbox.add(new MaterialReserved(orderId, materials));
    setAside.fire(new MaterialSetAside(orderId));
  }

  void tell(MaterialCheck check, List<MaterialNeed> needs, List<Expected> expected) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    Assessment result = Assessment.of(needs, expected, today, this::workingDay);
    MaterialChecked fact = check.assessed(result, now, today);
    if (fact != null) {
      outbox.add(fact);
    }
  }

  private LocalDate workingDay(LocalDate day) {
    return calendar.isWorkingDay(day) ? day : calendar.nextWorkingDay(day);
  }
}
