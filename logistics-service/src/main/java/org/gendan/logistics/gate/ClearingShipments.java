package org.gendan.logistics.gate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gendan.logistics.gate.Condition.Name;
import org.gendan.logistics.goods.FinishedGoods;
import org.gendan.logistics.goods.GoodsRepository;
import org.gendan.logistics.shipment.HandlingLog;
import org.gendan.logistics.shipment.Shipment;
import org.gendan.logistics.shipment.ShipmentRepository;
import org.gendan.logistics.shipment.ShipmentStatus;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.Forbidden;
import org.gendan.platform.problem.RuleBroken;

/**
 * Letting shipments out and stopping them again (放行与扣货): by itself, whenever a fact of their gate
 * changes.
 */
@ApplicationScoped
public class ClearingShipments {

  private final ShipmentRepository shipments;
  private final GateRepository gates;
  private final GoodsRepository goods;
  private final HandlingLog log;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;

  ClearingShipments(
      ShipmentRepository shipments,
      GateRepository gates,
      GoodsRepository goods,
      HandlingLog log,
      Outbox outbox,
      CurrentCause cause,
      Clock clock) {
    this.shipments = shipments;
    this.gates = gates;
    this.goods = goods;
    this.log = log;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
  }

  /** Notes a fact about an order's gate, then clears or holds what that changes. */
  @Transactional
  public void note(UUID orderId, Consumer<ShipGate> fact) {
    fact.accept(locked(orderId));
    evaluate(orderId);
  }

  /** Notes who confirmed money of an order. It opens and closes nothing by itself. */
  @Transactional
  public void confirmed(UUID orderId, String actor) {
    gates.locked(orderId).confirmedBy(actor);
  }

  /** The gate's row, locked until the transaction ends. */
  public ShipGate locked(UUID orderId) {
    return gates.locked(orderId);
  }

  /**
   * Judges all shipments of an order, earlier ones first: they have the first claim on the goods.
   */
  @Transactional
  public void evaluate(UUID orderId) {
    ShipGate gate = gates.locked(orderId);
    List<Shipment> all = shipments.ofOrder(orderId);
    List<Shipment> waiting = all.stream().filter(one -> one.status().isBeforeDeparture()).toList();
    if (waiting.isEmpty()) {
      return;
    }
    Stock stock = new Stock(goods.ofOrder(orderId), all);
    List<GateOverride> overrides = gates.overrides(waiting.stream().map(Shipment::id).toList());
    for (Shipment shipment : waiting) {
      judge(shipment, gate.conditions(shipment, stock, of(shipment, overrides)));
    }
  }

  /**
   * The last word at departure, under the lock of the gate; then the goods are out of the store.
   *
   * @throws Forbidden when the caller confirmed money of this order
   * @throws RuleBroken when a condition is not met
   */
  public void letOut(Shipment shipment) {
    ShipGate gate = gates.locked(shipment.orderId());
    if (gate.wasConfirmedBy(cause.actor())) {
      throw new Forbidden("gate/confirmer-may-not-dispatch", Map.of());
    }
    List<Condition> conditions = conditions(shipment);
    String unmet =
        conditions.stream()
            .filter(condition -> !condition.passes())
            .map(condition -> condition.name().name())
            .collect(Collectors.joining(", "));
    if (!unmet.isEmpty()) {
      throw new RuleBroken("gate/closed", Map.of("conditions", unmet));
    }
    use(shipment, conditions);
    goods.ship(shipment.orderId(), shipment.quantities());
  }

  /** Overrides that it went through are spent with it. */
  private void use(Shipment shipment, List<Condition> conditions) {
    conditions.stream()
        .filter(condition -> condition.state() == Condition.State.OVERRIDDEN)
        .forEach(
            condition ->
                gates.override(shipment.id(), condition.overrideId()).use(clock.instant()));
  }

  /** The gate of a shipment as of now. */
  public List<Condition> conditions(Shipment shipment) {
    UUID orderId = shipment.orderId();
    Stock stock = new Stock(goods.ofOrder(orderId), shipments.ofOrder(orderId));
    Overrides overrides = of(shipment, gates.overrides(List.of(shipment.id())));
    return gates.asOfNow(orderId).conditions(shipment, stock, overrides);
  }

  /**
   * The gates of many shipments as of now; those that have left have none any more. The number of
   * queries does not grow with the number of shipments.
   */
  public Map<UUID, List<Condition>> conditions(List<Shipment> some) {
    List<Shipment> waiting = some.stream().filter(one -> one.status().isBeforeDeparture()).toList();
    if (waiting.isEmpty()) {
      return Map.of();
    }
    Set<UUID> orders = waiting.stream().map(Shipment::orderId).collect(toSet());
    Map<UUID, List<Shipment>> all =
        shipments.ofOrders(orders).stream().collect(groupingBy(Shipment::orderId));
    Map<UUID, List<FinishedGoods>> stored =
        goods.ofOrders(orders).stream().collect(groupingBy(FinishedGoods::orderId));
    Map<UUID, ShipGate> known = gates.asOfNow(orders);
    List<GateOverride> overrides = gates.overrides(waiting.stream().map(Shipment::id).toList());
    return waiting.stream()
        .collect(
            toMap(
                Shipment::id,
                one ->
                    known
                        .getOrDefault(one.orderId(), new ShipGate(one.orderId()))
                        .conditions(
                            one,
                            new Stock(
                                stored.getOrDefault(one.orderId(), List.of()),
                                all.getOrDefault(one.orderId(), List.of())),
                            of(one, overrides))));
  }

  private void judge(Shipment shipment, List<Condition> conditions) {
    boolean open = conditions.stream().allMatch(Condition::passes);
    shipment.goodsReady(
        conditions.stream().anyMatch(one -> one.name() == Name.GOODS && one.passes()));
    if (open && canBeCleared(shipment.status())) {
      outbox.add(shipment.clear(conditions.stream().map(Condition::fact).toList()));
      log.note(shipment, "CLEARED", null);
    } else if (!open && shipment.status().canBecome(ShipmentStatus.HELD)) {
      outbox.add(shipment.hold(conditions.stream().map(Condition::fact).toList()));
      log.note(shipment, "HELD", null);
    }
  }

  private static boolean canBeCleared(ShipmentStatus status) {
    return status == ShipmentStatus.DETAILS_CONFIRMED || status == ShipmentStatus.HELD;
  }

  private Overrides of(Shipment shipment, List<GateOverride> overrides) {
    return new Overrides(
        overrides.stream().filter(one -> one.shipmentId.equals(shipment.id())).toList(),
        clock.instant());
  }
}
