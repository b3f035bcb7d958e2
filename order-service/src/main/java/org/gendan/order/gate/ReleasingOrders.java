package org.gendan.order.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.gendan.order.gate.GateResource.GateView;
import org.gendan.order.gate.GateResource.RequestOverride;
import org.gendan.order.order.Order;
import org.gendan.order.order.OrderRepository;
import org.gendan.order.order.OrderStatus;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.Forbidden;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;

/**
 * Releasing orders through their gate: by a person, or by itself as soon as every condition is met.
 */
@ApplicationScoped
class ReleasingOrders {

  private final OrderRepository orders;
  private final GateRepository gates;
  private final OverrideLimits limits;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;

  ReleasingOrders(
      OrderRepository orders,
      GateRepository gates,
      OverrideLimits limits,
      Outbox outbox,
      CurrentCause cause,
      Clock clock) {
    this.orders = orders;
    this.gates = gates;
    this.limits = limits;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
  }

  @Transactional
  Order release(UUID id, ExpectedVersion version) {
    Order order = orders.toChange(id);
    version.check(order.version());
    ReleaseGate gate = gates.locked(id);
    if (gate.wasConfirmedBy(cause.actor())) {
      throw new Forbidden("gate/confirmer-may-not-release", Map.of());
    }
    List<Condition> unmet =
        conditions(order, gate).stream().filter(condition -> !condition.passes()).toList();
    if (!unmet.isEmpty()) {
      throw closed(unmet);
    }
    release(order, gate, cause.actor());
    orders.flush();
    return order;
  }

  /** Notes a fact about an order's gate, then releases the order if it only waited for that. */
  @Transactional
  void note(UUID orderId, Consumer<ReleaseGate> fact) {
    Order order = orders.toChange(orderId);
    ReleaseGate gate = gates.locked(orderId);
    fact.accept(gate);
    releaseIfReady(order, gate);
  }

  /** Notes who confirmed money of an order. It meets no condition, so the order is left alone. */
  @Transactional
  void confirmed(UUID orderId, String actor) {
    orders.hold(orderId);
    gates.locked(orderId).confirmedBy(actor);
  }

  @Transactional
  void releaseIfReady(UUID orderId) {
    Order order = orders.toChange(orderId);
    releaseIfReady(order, gates.locked(orderId));
  }

  @Transactional
  GateOverride requestOverride(UUID orderId, RequestOverride request) {
    Order order = orders.require(orderId);
    limits.check(order.money());
    GateOverride override =
        GateOverride.request(
            UuidV7.next(clock), order.id(), order.money(), request, cause.actor(), clock.instant());
    cause.because(request.reason());
    gates.add(override);
    return override;
  }

  @Transactional
  GateOverride endorseOverride(UUID orderId, UUID overrideId) {
    orders.toChange(orderId);
    GateOverride override = gates.override(orderId, overrideId);
    override.endorse(cause.actor(), clock.instant());
    cause.because(override.reason);
    gates.flush();
    return override;
  }

  @Transactional
  GateOverride approveOverride(UUID orderId, UUID overrideId) {
    Order order = orders.toChange(orderId);
    ReleaseGate gate = gates.locked(orderId);
    GateOverride override = gates.override(orderId, overrideId);
    outbox.add(override.approve(cause.actor(), clock.instant()));
    cause.because(override.reason);
    gates.flush();
    releaseIfReady(order, gate);
    return override;
  }

  /** Orders that the sweep should look at. */
  List<UUID> maybeReady(int limit) {
    return gates.maybeReady(clock.instant(), today(), limit);
  }

  GateView gate(UUID orderId) {
    Order order = orders.require(orderId);
    Overrides overrides = gates.overrides(orderId, order.money(), clock.instant());
    List<Condition> conditions =
        gates.asOfNow(orderId).conditions(order.lineDates(), today(), overrides);
    return GateView.of(conditions, overrides);
  }

  /** Who asked for it is bound as if they did it by hand: money they confirmed they do not use. */
  private void releaseIfReady(Order order, ReleaseGate gate) {
    if (order.status() == OrderStatus.CONFIRMED
        && order.releasesWhenReady()
        && !gate.wasConfirmedBy(order.releaseAskedBy())
        && conditions(order, gate).stream().allMatch(Condition::passes)) {
      release(order, gate, order.releaseAskedBy());
    }
  }

  /** Overrides that it went through are spent with it. */
  private void release(Order order, ReleaseGate gate, String by) {
    Instant now = clock.instant();
    conditions(order, gate).stream()
        .filter(condition -> condition.state() == Condition.State.OVERRIDDEN)
        .forEach(condition -> gates.override(order.id(), condition.overrideId()).use(now));
    outbox.add(order.release(by, now));
  }

  private List<Condition> conditions(Order order, ReleaseGate gate) {
    return gate.conditions(
        order.lineDates(), today(), gates.overrides(order.id(), order.money(), clock.instant()));
  }

  /** Names every condition that is open, not only the first: each is somebody's to meet. */
  private static RuleBroken closed(List<Condition> unmet) {
    RuleBroken closed = new RuleBroken("gate/closed", Map.of("count", unmet.size()));
    for (Condition condition : unmet) {
      String code = "gate/" + condition.name().name().toLowerCase(Locale.ROOT) + "-open";
      closed = closed.with(new FieldError("", code, Map.of()));
    }
    return closed;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
