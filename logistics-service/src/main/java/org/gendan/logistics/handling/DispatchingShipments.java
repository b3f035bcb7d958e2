package org.gendan.logistics.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.logistics.gate.ClearingShipments;
import org.gendan.logistics.shipment.HandlingLog;
import org.gendan.logistics.shipment.Shipment;
import org.gendan.logistics.shipment.ShipmentCommands.Arrive;
import org.gendan.logistics.shipment.ShipmentCommands.Depart;
import org.gendan.logistics.shipment.ShipmentRepository;
import org.gendan.logistics.transit.TransitTimes;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;

/** On the road: out of our gate (出厂), and to the customer's door (到货). */
@ApplicationScoped
class DispatchingShipments {

  private final ShipmentRepository shipments;
  private final ClearingShipments clearing;
  private final TransitTimes transit;
  private final OverdueShipments overdue;
  private final HandlingLog log;
  private final Outbox outbox;
  private final Clock clock;

  DispatchingShipments(
      ShipmentRepository shipments,
      ClearingShipments clearing,
      TransitTimes transit,
      OverdueShipments overdue,
      HandlingLog log,
      Outbox outbox,
      Clock clock) {
    this.shipments = shipments;
    this.clearing = clearing;
    this.transit = transit;
    this.overdue = overdue;
    this.log = log;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * A closed gate throws and takes the departure back; money lost in the same instant waits for the
   * lock.
   */
  @Transactional
  Shipment depart(UUID id, ExpectedVersion version, Depart command) {
    Shipment shipment = shipments.toChange(id);
    version.check(shipment.version());
    Instant now = clock.instant();
    ShipmentDeparted departed = shipment.depart(command, now, eta(shipment, now));
    clearing.letOut(shipment);
    outbox.add(departed);
    overdue.watch(shipment, departed.eta());
    log.note(shipment, "DEPARTED", null);
    shipments.flush();
    return shipment;
  }

  @Transactional
  Shipment arrive(UUID id, ExpectedVersion version, Arrive command) {
    Instant now = clock.instant();
    Instant at = Objects.requireNonNullElse(command.arrivedAt(), now);
    if (at.isAfter(now)) {
      throw new RuleBroken("shipment/time-in-future", Map.of()).at("/arrivedAt");
    }
    Shipment shipment = shipments.toChange(id);
    version.check(shipment.version());
    outbox.add(shipment.arrive(at));
    overdue.forget(shipment);
    log.note(shipment, "ARRIVED", null);
    shipments.flush();
    return shipment;
  }

  /** A shipment without details cannot depart, which depart() says; until then any mode will do. */
  private LocalDate eta(Shipment shipment, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    return transit.arrival(today, shipment.mode(), shipment.customerId());
  }
}
