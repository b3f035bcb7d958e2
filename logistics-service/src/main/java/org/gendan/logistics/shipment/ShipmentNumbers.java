package org.gendan.logistics.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.gendan.platform.outbox.UuidV7;

/** Ids and human numbers for new shipments, such as SH2605-000123. */
@ApplicationScoped
public class ShipmentNumbers {

  private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("yyMM");

  private final ShipmentRepository shipments;
  private final Clock clock;

  ShipmentNumbers(ShipmentRepository shipments, Clock clock) {
    this.shipments = shipments;
    this.clock = clock;
  }

  public UUID id() {
    return UuidV7.next(clock);
  }

  public String next() {
    return "SH%s-%06d".formatted(PERIOD.format(today()), shipments.nextNumber());
  }

  /** The day at the site. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
