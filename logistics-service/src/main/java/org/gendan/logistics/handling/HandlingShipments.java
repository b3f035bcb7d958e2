package org.gendan.logistics.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gendan.contracts.Event;
import org.gendan.logistics.shipment.HandlingLog;
import org.gendan.logistics.shipment.Shipment;
import org.gendan.logistics.shipment.ShipmentCommands.ConfirmDetails;
import org.gendan.logistics.shipment.ShipmentCommands.InspectGoods;
import org.gendan.logistics.shipment.ShipmentCommands.LoadGoods;
import org.gendan.logistics.shipment.ShipmentCommands.PackGoods;
import org.gendan.logistics.shipment.ShipmentCommands.PickGoods;
import org.gendan.logistics.shipment.ShipmentNumbers;
import org.gendan.logistics.shipment.ShipmentRepository;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;
import org.jspecify.annotations.Nullable;

/**
 * What people do with a shipment before it leaves, and when all is done; each step with its person
 * and time.
 */
@ApplicationScoped
class HandlingShipments {

  /** Further ahead nobody agrees on a day; more likely the year is mistyped. */
  private static final int MONTHS_AHEAD = 12;

  private final ShipmentRepository shipments;
  private final ShipmentNumbers numbers;
  private final HandlingLog log;
  private final Outbox outbox;

  HandlingShipments(
      ShipmentRepository shipments, ShipmentNumbers numbers, HandlingLog log, Outbox outbox) {
    this.shipments = shipments;
    this.numbers = numbers;
    this.log = log;
    this.outbox = outbox;
  }

  @Transactional
  Shipment confirm(UUID id, ExpectedVersion version, ConfirmDetails details) {
    LocalDate today = numbers.today();
    LocalDate day = details.shipDate();
    if (day.isBefore(today) || day.isAfter(today.plusMonths(MONTHS_AHEAD))) {
      throw new RuleBroken("shipment/date-out-of-range", Map.of("date", day)).at("/shipDate");
    }
    return step(id, version, "DETAILS_CONFIRMED", null, shipment -> shipment.confirm(details));
  }

  @Transactional
  Shipment pick(UUID id, ExpectedVersion version, PickGoods command) {
    return step(id, version, "PICKED", null, shipment -> shipment.pick(command));
  }

  @Transactional
  Shipment pack(UUID id, ExpectedVersion version, PackGoods command) {
    return step(id, version, "PACKED", null, shipment -> shipment.pack(command));
  }

  @Transactional
  Shipment inspect(UUID id, ExpectedVersion version, InspectGoods command) {
    String step = command.passed() ? "INSPECTED" : "INSPECTION_FAILED";
    return step(id, version, step, command.defects(), shipment -> shipment.inspect(command));
  }

  @Transactional
  Shipment load(UUID id, ExpectedVersion version, LoadGoods command) {
    return step(id, version, "LOADED", null, shipment -> shipment.load(command));
  }

  @Transactional
  Shipment close(UUID id, ExpectedVersion version) {
    Shipment shipment = shipments.toChange(id);
    version.check(shipment.version());
    shipment.close();
    log.note(shipment, "CLOSED", null);
    shipments.flush();
    return shipment;
  }

  private Shipment step(
      UUID id,
      ExpectedVersion version,
      String step,
      @Nullable String note,
      Function<Shipment, ? extends Event> verb) {
    Shipment shipment = shipments.toChange(id);
    version.check(shipment.version());
    outbox.add(verb.apply(shipment));
    log.note(shipment, step, note);
    shipments.flush();
    return shipment;
  }
}
