package org.gendan.logistics.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gendan.logistics.shipment.HandlingLog;
import org.gendan.logistics.shipment.Shipment;
import org.gendan.logistics.shipment.ShipmentCommands.SplitShipment;
import org.gendan.logistics.shipment.ShipmentNumbers;
import org.gendan.logistics.shipment.ShipmentRepository;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.web.ExpectedVersion;

/** Shipping an order in parts (分批发货). */
@ApplicationScoped
class SplittingShipments {

  private final ShipmentRepository shipments;
  private final ShipmentNumbers numbers;
  private final HandlingLog log;
  private final Outbox outbox;

  SplittingShipments(
      ShipmentRepository shipments, ShipmentNumbers numbers, HandlingLog log, Outbox outbox) {
    this.shipments = shipments;
    this.numbers = numbers;
    this.log = log;
    this.outbox = outbox;
  }

  /**
   * Both parts are told, for the old one carries less now. The goods may now do for one of them.
   */
  @Transactional
  Shipment split(UUID id, ExpectedVersion version, SplitShipment command) {
    Shipment shipment = shipments.toChange(id);
    version.check(shipment.version());
    Shipment part = shipment.split(command, numbers.id(), numbers.next());
    shipments.persist(part);
    outbox.add(shipment.retold());
    outbox.add(part.planned());
    log.note(shipment, "SPLIT", null);
    log.note(part, "PLANNED", null);
    shipments.flush();
    return part;
  }
}
