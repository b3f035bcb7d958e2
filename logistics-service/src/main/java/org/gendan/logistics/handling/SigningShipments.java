package org.gendan.logistics.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.logistics.ShipmentEvent;
import org.gendan.logistics.shipment.HandlingLog;
import org.gendan.logistics.shipment.Shipment;
import org.gendan.logistics.shipment.ShipmentCommands.SignFor;
import org.gendan.logistics.shipment.ShipmentNumbers;
import org.gendan.logistics.shipment.ShipmentRepository;
import org.gendan.logistics.shipment.ShipmentStatus;
import org.gendan.logistics.transit.TransitTimes;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;
import org.jspecify.annotations.Nullable;

/**
 * The consignee signs (签收): what was short or damaged is planned again as a shipment of its own.
 */
@ApplicationScoped
class SigningShipments {

  private final ShipmentRepository shipments;
  private final ShipmentNumbers numbers;
  private final TransitTimes transit;
  private final HandlingLog log;
  private final Outbox outbox;
  private final Clock clock;

  SigningShipments(
      ShipmentRepository shipments,
      ShipmentNumbers numbers,
      TransitTimes transit,
      HandlingLog log,
      Outbox outbox,
      Clock clock) {
    this.shipments = shipments;
    this.numbers = numbers;
    this.transit = transit;
    this.log = log;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  Shipment sign(UUID id, ExpectedVersion version, SignFor command) {
    Shipment shipment = shipments.toChange(id);
    version.check(shipment.version());
    signing(shipment, command).run();
    shipments.flush();
    return shipment;
  }

  /** Signs; what follows from it is told and written when this runs. */
  Runnable signing(Shipment shipment, SignFor command) {
    checkDay(command.signedOn(), shipment.departedAt());
    ShipmentEvent signed = shipment.sign(command);
    return () -> {
      outbox.add(signed);
      log.note(shipment, shipment.status().name(), command.note());
      if (shipment.status() == ShipmentStatus.DISPUTED) {
        makeGood(shipment);
      }
    };
  }

  /** Nobody signs for goods tomorrow, or before they left. */
  private void checkDay(LocalDate signedOn, @Nullable Instant departedAt) {
    boolean beforeDeparture =
        departedAt != null && signedOn.isBefore(LocalDate.ofInstant(departedAt, clock.getZone()));
    if (beforeDeparture || signedOn.isAfter(numbers.today())) {
      throw new RuleBroken("shipment/date-out-of-range", Map.of("date", signedOn)).at("/signedOn");
    }
  }

  private void makeGood(Shipment disputed) {
    LocalDate day = transit.notBefore(numbers.today());
    Shipment again = disputed.makeGood(numbers.id(), numbers.next(), day);
    shipments.persist(again);
    outbox.add(again.planned());
    log.note(again, "PLANNED", null);
  }
}
