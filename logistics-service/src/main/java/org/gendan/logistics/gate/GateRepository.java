package org.gendan.logistics.gate;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.platform.fault.FaultPoint;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.sql.Sql;

/** Ship gates and the overrides of their conditions. */
@ApplicationScoped
class GateRepository implements PanacheRepositoryBase<ShipGate, UUID> {

  private final Sql sql;

  GateRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * The gate of an order, locked until the transaction ends; made on its first fact, whichever
   * comes first.
   */
  ShipGate locked(UUID orderId) {
    ShipGate gate = lock(orderId);
    FaultPoint.GATE_AFTER_LOCK.pass();
    return gate;
  }

  private ShipGate lock(UUID orderId) {
    ShipGate gate = findById(orderId, LockModeType.PESSIMISTIC_WRITE);
    if (gate != null) {
      return gate;
    }
    sql.run("insert into ship_gates (order_id) values (?1) on conflict do nothing", orderId);
    return findById(orderId, LockModeType.PESSIMISTIC_WRITE);
  }

  ShipGate asOfNow(UUID orderId) {
    ShipGate gate = findById(orderId);
    return gate == null ? new ShipGate(orderId) : gate;
  }

  /** The gates of these orders that have one. */
  Map<UUID, ShipGate> asOfNow(Collection<UUID> orderIds) {
    return list("orderId in ?1", orderIds).stream()
        .collect(toMap(gate -> gate.orderId, identity()));
  }

  /** The overrides of these shipments, first asked first. */
  List<GateOverride> overrides(Collection<UUID> shipmentIds) {
    return getEntityManager()
        .createQuery(
            "from GateOverride where shipmentId in ?1 order by requestedAt, id", GateOverride.class)
        .setParameter(1, shipmentIds)
        .getResultList();
  }

  GateOverride override(UUID shipmentId, UUID id) {
    GateOverride override =
        getEntityManager().find(GateOverride.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (override == null || !override.shipmentId.equals(shipmentId)) {
      throw new NotFound("gate/override-not-found", Map.of("id", id));
    }
    return override;
  }

  void add(GateOverride override) {
    getEntityManager().persist(override);
  }

  /**
   * Orders with a shipment that the clock may have moved: waiting although the facts are there, or
   * cleared by an override that has expired. For the sweep.
   */
  List<UUID> maybeMoved(Instant now, int limit) {
    return getEntityManager()
        .createQuery(
            """
            select distinct s.orderId from Shipment s join ShipGate g on g.orderId = s.orderId
            where (s.status in (DETAILS_CONFIRMED, HELD) and s.goodsReady
                and g.released and not g.held and not g.cancelled
                and (g.planKnown and (g.moneyMet or not g.moneyNeeded) or s.makesGood is not null)
                and g.creditState is not null and g.creditState <> 'STOP')
              or (s.status in (CLEARED, PICKED, PACKED, INSPECTED, LOADED)
                and exists (select 1 from GateOverride o
                  where o.shipmentId = s.id and o.approvedBy is not null and o.expiresAt <= ?1)
                and (not g.planKnown or g.moneyNeeded and not g.moneyMet
                  or g.creditState is null or g.creditState = 'STOP'))""",
            UUID.class)
        .setParameter(1, now)
        .setMaxResults(limit)
        .getResultList();
  }
}
