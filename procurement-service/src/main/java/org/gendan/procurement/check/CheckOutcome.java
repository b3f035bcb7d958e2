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
import org.gendan.procurement.check.NeedRepository.MaterialNeed;
import org.gendan.procurement.peg.Expected;

/** Tells what a check brought, inside the service and outside. */
@ApplicationScoped
public class CheckOutcome {

  /**
   * Told inside the service, in the same transaction: an order was checked, its stock is locked.
   */
  public record OrderChecked(UUID orderId) {}

  private final Outbox outbox;
  private final Event<OrderChecked> checked;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CheckOutcome(Outbox outbox, Event<OrderChecked> checked, WorkingCalendar calendar, Clock clock) {
    this.outbox = outbox;
    this.checked = checked;
    this.calendar = calendar;
    this.clock = clock;
  }

  void setAside(UUID orderId, int materials) {
    outbox.add(new MaterialReserved(orderId, materials));
  }

  void tell(MaterialCheck check, List<MaterialNeed> needs, List<Expected> expected) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    Assessment result = Assessment.of(needs, expected, today, this::workingDay);
    MaterialChecked fact = check.assessed(result, now, today);
    if (fact != null) {
      outbox.add(fact);
    }
    checked.fire(new OrderChecked(check.orderId));
  }

  private LocalDate workingDay(LocalDate day) {
    return calendar.isWorkingDay(day) ? day : calendar.nextWorkingDay(day);
  }
}
