package org.gendan.logistics.handling;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.partner.CarrierSaid;
import org.gendan.contracts.partner.CarrierSaid.PartnerArrivalRedated;
import org.gendan.contracts.partner.CarrierSaid.PartnerExceptionReported;
import org.gendan.contracts.partner.CarrierSaid.PartnerGoodsDelivered;
import org.gendan.contracts.partner.CarrierSaid.PartnerTrackingUpdated;
import org.gendan.logistics.shipment.HandlingLog;
import org.gendan.logistics.shipment.Shipment;
import org.gendan.logistics.shipment.ShipmentRepository;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.problem.Problem;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier's own system says of a waybill: it holds for every shipment that travels on it. A
 * waybill of another carrier is as missing as one that never was.
 */
@ApplicationScoped
public class CarrierReports {

  /** The clocks of two machines differ. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final ShipmentRepository shipments;
  private final OverdueShipments overdue;
  private final HandlingLog log;
  private final Outbox outbox;
  private final Clock clock;

  CarrierReports(
      ShipmentRepository shipments,
      OverdueShipments overdue,
      HandlingLog log,
      Outbox outbox,
      Clock clock) {
    this.shipments = shipments;
    this.overdue = overdue;
    this.log = log;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional(value = MANDATORY, dontRollbackOn = Problem.class)
  public Outcome take(CarrierSaid said) {
    List<Shipment> travelling = shipments.onWaybill(said.carrier(), said.waybillNo());
    if (travelling.isEmpty()) {
      throw new NotFound("shipment/no-such-waybill", Map.of("waybillNo", said.waybillNo()));
    }
    List<Runnable> told = travelling.stream().map(shipment -> said(said, shipment)).toList();
    told.forEach(Runnable::run);
    return Outcome.APPLIED;
  }

  /** Asks the shipment first; what is written and told comes after all of them agreed. */
  private Runnable said(CarrierSaid said, Shipment shipment) {
    return switch (said) {
      case PartnerTrackingUpdated seen -> seen(shipment, seen);
      case PartnerExceptionReported bad -> troubled(shipment, bad);
      case PartnerArrivalRedated moved -> redated(shipment, moved);
      case PartnerGoodsDelivered there -> delivered(shipment, there);
    };
  }

  private Runnable seen(Shipment shipment, PartnerTrackingUpdated seen) {
    var fact = shipment.tracked(past(seen.seenAt(), "/seenAt"), seen.place(), seen.note(), null);
    return () -> {
      outbox.add(fact);
      log.note(shipment, "TRACKED", line(seen.place(), seen.note()));
    };
  }

  private Runnable troubled(Shipment shipment, PartnerExceptionReported bad) {
    var fact = shipment.tracked(past(bad.seenAt(), "/seenAt"), null, null, bad.problem());
    return () -> {
      outbox.add(fact);
      log.note(shipment, "EXCEPTION", bad.problem());
    };
  }

  private Runnable redated(Shipment shipment, PartnerArrivalRedated moved) {
    var fact = shipment.redate(moved.eta(), moved.reason(), clock.getZone());
    return () -> {
      outbox.add(fact);
      overdue.watch(shipment, moved.eta());
      log.note(shipment, "ETA_CHANGED", line(moved.eta().toString(), moved.reason()));
    };
  }

  private Runnable delivered(Shipment shipment, PartnerGoodsDelivered there) {
    var fact = shipment.arrive(past(there.deliveredAt(), "/deliveredAt"));
    return () -> {
      outbox.add(fact);
      overdue.forget(shipment);
      log.note(shipment, "ARRIVED", null);
    };
  }

  private Instant past(Instant at, String pointer) {
    Instant now = clock.instant();
    if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
      throw new RuleBroken("shipment/time-in-future", Map.of()).at(pointer);
    }
    return at.isAfter(now) ? now : at;
  }

  private static String line(String first, @Nullable String second) {
    return second == null ? first : first + " " + second;
  }
}
