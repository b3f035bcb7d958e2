package org.gendan.order.gate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.platform.fault.FaultPoint;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.sql.Sql;

/** Release gates and their overrides. */
@ApplicationScoped
class GateRepository implements PanacheRepositoryBase<ReleaseGate, UUID> {

  private final Sql sql;

  GateRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * The gate of an order, locked until the transaction ends; made on its first fact, whichever
   * comes first.
   */
  ReleaseGate locked(UUID orderId) {
    ReleaseGate gate = lock(orderId);
    FaultPoint.GATE_AFTER_LOCK.pass();
    return gate;
  }

  private ReleaseGate lock(UUID orderId) {
    ReleaseGate gate = findById(orderId, LockModeType.PESSIMISTIC_WRITE);
    if (gate != null) {
      return gate;
    }
    sql.run("insert into release_gates (order_id) values (?1) on conflict do nothing", orderId);
    return findById(orderId, LockModeType.PESSIMISTIC_WRITE);
  }

  ReleaseGate asOfNow(UUID orderId) {
    ReleaseGate gate = findById(orderId);
    return gate == null ? new ReleaseGate(orderId) : gate;
  }

  Overrides overrides(UUID orderId, Money worth, Instant now) {
    List<GateOverride> all =
        getEntityManager()
            .createQuery(
                "from GateOverride where orderId = ?1 order by requestedAt", GateOverride.class)
            .setParameter(1, orderId)
            .getResultList();
    return new Overrides(all, worth, now);
  }

  GateOverride override(UUID orderId, UUID id) {
    GateOverride override =
        getEntityManager().find(GateOverride.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (override == null || !override.orderId.equals(orderId)) {
      throw new NotFound("gate/override-not-found", Map.of("id", id));
    }
    return override;
  }

  void add(GateOverride override) {
    getEntityManager().persist(override);
  }

  /**
   * Confirmed orders that want to be released by themselves and whose conditions look met; the gate
   * decides again under its lock.
   */
  List<UUID> maybeReady(Instant now, LocalDate today, int limit) {
    return getEntityManager()
        .createQuery(
            """
            select o.id from Order o join ReleaseGate g on g.orderId = o.id
            where o.status = CONFIRMED and o.releaseWhenReady
              and locate(',' || o.releaseAskedBy || ',', ',' || g.confirmedBy || ',') = 0
              and not exists (select 1 from o.lines l where l.promisedDate is null or l.promisedDate < :today)
              and (g.planKnown and (g.moneyMet or not g.moneyNeeded) or exists (
                select 1 from GateOverride v where v.orderId = o.id and v.condition = PAYMENT
                  and v.approvedBy is not null and v.usedAt is null and v.expiresAt > :now))
              and (g.creditState in :good or exists (
                select 1 from GateOverride v where v.orderId = o.id and v.condition = CREDIT
                  and v.approvedBy is not null and v.usedAt is null and v.expiresAt > :now))
            order by o.confirmedAt""",
            UUID.class)
        .setParameter("today", today)
        .setParameter("now", now)
        .setParameter("good", ReleaseGate.GOOD_CREDIT)
        .setMaxResults(limit)
        .getResultList();
  }
}
