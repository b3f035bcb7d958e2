package org.gendan.logistics.planning;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.ReleasedLine;
import org.gendan.logistics.gate.ClearingShipments;
import org.gendan.logistics.gate.ShipGate;
import org.gendan.logistics.party.KnownCustomer;
import org.gendan.logistics.party.PartyRepository;
import org.gendan.logistics.shipment.HandlingLog;
import org.gendan.logistics.shipment.Shipment;
import org.gendan.logistics.shipment.ShipmentLine;
import org.gendan.logistics.shipment.ShipmentNumbers;
import org.gendan.logistics.shipment.ShipmentRepository;
import org.gendan.logistics.transit.TransitTimes;
import org.gendan.platform.outbox.Outbox;

/** A released order gets one shipment of all its lines; a cancelled one ships nothing more. */
@ApplicationScoped
class PlanningShipments {

  private final ShipmentRepository shipments;
  private final ShipmentNumbers numbers;
  private final PartyRepository parties;
  private final TransitTimes transit;
  private final ClearingShipments clearing;
  private final HandlingLog log;
  private final Outbox outbox;

  PlanningShipments(
      ShipmentRepository shipments,
      ShipmentNumbers numbers,
      PartyRepository parties,
      TransitTimes transit,
      ClearingShipments clearing,
      HandlingLog log,
      Outbox outbox) {
    this.shipments = shipments;
    this.numbers = numbers;
    this.parties = parties;
    this.transit = transit;
    this.clearing = clearing;
    this.log = log;
    this.outbox = outbox;
  }

  /** A release that is heard again, or after the cancellation, plans nothing. */
  @Transactional
  void released(OrderReleased order, UUID evidence) {
    ShipGate gate = clearing.locked(order.orderId());
    gate.released(evidence);
    if (!gate.isCancelled() && !shipments.anyOf(order.orderId())) {
      plan(order);
    }
  }

  /** What has left is on its way; everything else stays here. */
  @Transactional
  void cancelled(OrderCancelled order, UUID evidence) {
    clearing.locked(order.orderId()).cancelled(evidence);
    for (Shipment shipment : shipments.ofOrder(order.orderId())) {
      if (shipment.status().isBeforeDeparture()) {
        outbox.add(shipment.cancel(order.reason()));
        log.note(shipment, "CANCELLED", order.reason());
      }
    }
  }

  private void plan(OrderReleased order) {
    Map<UUID, ShipmentLine> lines =
        order.lines().stream()
            .collect(
                toMap(
                    ReleasedLine::lineId,
                    line -> ShipmentLine.of(line.lineNo(), line.productCode(), line.quantity())));
    Shipment.Plan plan =
        new Shipment.Plan(
            numbers.id(),
            numbers.next(),
            order.orderId(),
            order.orderNo(),
            order.customerId(),
            parties.customer(order.customerId()).map(KnownCustomer::code).orElse(""),
            shippingDay(order));
    Shipment shipment = new Shipment(plan, lines);
    shipments.persist(shipment);
    outbox.add(shipment.planned());
    log.note(shipment, "PLANNED", null);
  }

  /**
   * All lines travel together, so the last promised date counts; whoever wants to ship a line
   * earlier splits. A day that has passed is the next working day.
   */
  private LocalDate shippingDay(OrderReleased order) {
    LocalDate promised =
        order.lines().stream()
            .map(ReleasedLine::promisedDate)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    LocalDate day = transit.departure(promised, order.customerId());
    LocalDate today = numbers.today();
    return day.isBefore(today) ? transit.notBefore(today) : day;
  }
}
