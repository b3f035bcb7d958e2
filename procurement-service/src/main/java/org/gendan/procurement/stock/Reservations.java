package org.gendan.procurement.stock;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gendan.procurement.peg.PegRepository.Share;
import org.gendan.procurement.stock.Movement.Place;

/** Setting stock aside for customer orders (预留), and taking it out again. */
@ApplicationScoped
public class Reservations {

  private final StockRepository stock;
  private final Event<StockChanged> changed;

  Reservations(StockRepository stock, Event<StockChanged> changed) {
    this.stock = stock;
    this.changed = changed;
  }

  /**
   * Sets aside what is free of what an order still misses.
   *
   * @param all materials whose stock the running transaction may touch: locked at once, in one
   *     order
   * @return what could be set aside, by material
   */
  @Transactional
  public SortedMap<String, BigDecimal> reserve(
      UUID orderId, Collection<String> all, Map<String, BigDecimal> missing) {
    SortedMap<Place, BigDecimal> free = new TreeMap<>();
    stock.locked(all).forEach((place, item) -> free.put(place, item.free()));
    SortedMap<Place, BigDecimal> taken = taken(free, missing);
    if (!taken.isEmpty()) {
      stock.change(new TreeMap<>(), taken);
      stock.reserve(orderId, taken);
    }
    return byMaterial(taken);
  }

  /** Sets aside for several orders what lies at one plant; the stock is locked and suffices. */
  @Transactional
  public void reserveAt(String plant, List<Share> shares) {
    SortedMap<Place, BigDecimal> sums = new TreeMap<>();
    shares.forEach(
        share ->
            sums.merge(new Place(share.materialCode(), plant), share.quantity(), BigDecimal::add));
    stock.change(new TreeMap<>(), sums);
    stock.reserve(plant, shares);
  }

  /** Gives back all that is set aside for an order. */
  @Transactional
  public void release(UUID orderId) {
    SortedMap<Place, BigDecimal> held = locked(orderId);
    if (!held.isEmpty()) {
      stock.change(new TreeMap<>(), negated(held));
      stock.unreserve(orderId, held);
      changed.fire(new StockChanged(byMaterial(held).keySet()));
    }
  }

  /**
   * Takes material that is set aside for an order out of the store.
   *
   * @param wanted by material; what is not set aside is not taken
   * @return what was taken, by material
   */
  @Transactional
  public SortedMap<String, BigDecimal> issue(
      UUID orderId,
      UUID ticketId,
      String reason,
      Map<String, BigDecimal> wanted,
      Map<String, String> units) {
    SortedMap<Place, BigDecimal> taken = taken(locked(orderId), wanted);
    if (!taken.isEmpty()) {
      SortedMap<Place, BigDecimal> out = negated(taken);
      stock.change(out, out);
      stock.unreserve(orderId, taken);
      stock.add(movements(out, orderId, ticketId, reason, units));
    }
    return byMaterial(taken);
  }

  private SortedMap<Place, BigDecimal> locked(UUID orderId) {
    Set<String> materials =
        stock.reservations(orderId).keySet().stream().map(Place::materialCode).collect(toSet());
    if (materials.isEmpty()) {
      return new TreeMap<>();
    }
    stock.locked(materials);
    return stock.reservations(orderId);
  }

  private static List<Movement> movements(
      SortedMap<Place, BigDecimal> out,
      UUID orderId,
      UUID ticketId,
      String reason,
      Map<String, String> units) {
    return out.entrySet().stream()
        .map(
            left ->
                new Movement(
                    left.getKey(),
                    MovementKind.ISSUE,
                    left.getValue(),
                    units.getOrDefault(left.getKey().materialCode(), ""),
                    reason,
                    orderId,
                    ticketId))
        .toList();
  }

  /** Serves each material from its places in their order. */
  private static SortedMap<Place, BigDecimal> taken(
      SortedMap<Place, BigDecimal> there, Map<String, BigDecimal> wanted) {
    Map<String, BigDecimal> rest = new TreeMap<>(wanted);
    SortedMap<Place, BigDecimal> taken = new TreeMap<>();
    there.forEach(
        (place, quantity) -> {
          BigDecimal part = quantity.min(rest.getOrDefault(place.materialCode(), BigDecimal.ZERO));
          if (part.signum() > 0) {
            taken.put(place, part);
            rest.merge(place.materialCode(), part, BigDecimal::subtract);
          }
        });
    return taken;
  }

  private static SortedMap<Place, BigDecimal> negated(SortedMap<Place, BigDecimal> quantities) {
    SortedMap<Place, BigDecimal> negated = new TreeMap<>();
    quantities.forEach((place, quantity) -> negated.put(place, quantity.negate()));
    return negated;
  }

  private static SortedMap<String, BigDecimal> byMaterial(SortedMap<Place, BigDecimal> quantities) {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    quantities.forEach(
        (place, quantity) -> sums.merge(place.materialCode(), quantity, BigDecimal::add));
    return sums;
  }
}
