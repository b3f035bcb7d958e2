package org.gendan.logistics.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.logistics.gate.OverrideResource.RequestOverride;
import org.gendan.logistics.shipment.Shipment;
import org.gendan.logistics.shipment.ShipmentRepository;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.RuleBroken;

/** Opening a condition without its fact (特批): three people, a reason, a limit and an end. */
@ApplicationScoped
class OverridingGates {

  private final ShipmentRepository shipments;
  private final GateRepository gates;
  private final ClearingShipments clearing;
  private final OverrideLimits limits;
  private final CurrentCause cause;
  private final Clock clock;

  OverridingGates(
      ShipmentRepository shipments,
      GateRepository gates,
      ClearingShipments clearing,
      OverrideLimits limits,
      CurrentCause cause,
      Clock clock) {
    this.shipments = shipments;
    this.gates = gates;
    this.clearing = clearing;
    this.limits = limits;
    this.cause = cause;
    this.clock = clock;
  }

  @Transactional
  GateOverride request(UUID shipmentId, RequestOverride request) {
    Instant now = clock.instant();
    if (!request.expiresAt().isAfter(now)) {
      throw new RuleBroken("gate/expiry-in-past", Map.of()).at("/expiresAt");
    }
    Shipment shipment = shipments.toChange(shipmentId);
    if (!shipment.status().isBeforeDeparture()) {
      throw new Conflict("gate/already-left", Map.of("status", shipment.status()));
    }
    Money worth = worth(shipment);
    GateOverride override =
        new GateOverride(UuidV7.next(clock), shipmentId, worth, request, cause.actor(), now);
    cause.because(request.reason());
    gates.add(override);
    return override;
  }

  /** Nobody can answer for a risk whose size is not known. */
  private Money worth(Shipment shipment) {
    Money worth = gates.asOfNow(shipment.orderId()).worth();
    if (worth == null) {
      throw new RuleBroken("gate/worth-unknown", Map.of());
    }
    limits.check(worth);
    return worth;
  }

  @Transactional
  GateOverride endorse(UUID shipmentId, UUID overrideId) {
    shipments.toChange(shipmentId);
    GateOverride override = gates.override(shipmentId, overrideId);
    override.endorse(cause.actor(), clock.instant());
    cause.because(override.reason);
    gates.flush();
    return override;
  }

  @Transactional
  GateOverride approve(UUID shipmentId, UUID overrideId) {
    Shipment shipment = shipments.toChange(shipmentId);
    GateOverride override = gates.override(shipmentId, overrideId);
    override.approve(cause.actor(), clock.instant());
    cause.because(override.reason);
    gates.flush();
    clearing.evaluate(shipment.orderId());
    return override;
  }

  List<GateOverride> of(UUID shipmentId) {
    return gates.overrides(List.of(shipments.require(shipmentId).id()));
  }
}
