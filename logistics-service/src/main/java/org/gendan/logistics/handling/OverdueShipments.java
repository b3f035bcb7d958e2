package org.gendan.logistics.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.logistics.shipment.HandlingLog;
import org.gendan.logistics.shipment.Shipment;
import org.gendan.logistics.shipment.ShipmentRepository;
import org.gendan.logistics.shipment.ShipmentStatus;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.time.TimerHandler;
import org.gendan.platform.time.Timers;

/** Tells of goods that should have arrived and have not (运输逾期): when the expected day is over. */
@ApplicationScoped
class OverdueShipments implements TimerHandler {

  private static final String KIND = "shipment-overdue";

  private final ShipmentRepository shipments;
  private final Timers timers;
  private final HandlingLog log;
  private final Outbox outbox;
  private final Clock clock;

  OverdueShipments(
      ShipmentRepository shipments, Timers timers, HandlingLog log, Outbox outbox, Clock clock) {
    this.shipments = shipments;
    this.timers = timers;
    this.log = log;
    this.outbox = outbox;
    this.clock = clock;
  }

  void watch(Shipment shipment, LocalDate eta) {
    Instant over = eta.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    timers.set(KIND, shipment.id().toString(), over);
  }

  void forget(Shipment shipment) {
    timers.cancel(KIND, shipment.id().toString());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(String subject, Instant dueAt) {
    Shipment shipment = shipments.toChange(UUID.fromString(subject));
    if (shipment.status() == ShipmentStatus.DEPARTED) {
      outbox.add(shipment.overdue());
      log.note(shipment, "OVERDUE", null);
    }
  }
}
