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
import org.gendan.platform.problem.RuleBroken;
import org.gendan.procurement.stock.Movement.Place;
import org.jspecify.annotations.Nullable;

/**
 * The stock ledger (库存台账). Every change is a movement; what would take more than is free is refused
 * whole.
 */
@ApplicationScoped
public class StockLedger {

  private final StockRepository stock;
  private final Event<StockChanged> changed;

  StockLedger(StockRepository stock, Event<StockChanged> changed) {
    this.stock = stock;
    this.changed = changed;
  }

  /** Locks the rows of these materials until the transaction ends. */
  @Transactional
  public void lock(Collection<String> materials) {
    stock.locked(materials);
  }

  /** What is free of each material; a material without stock is missing. */
  public Map<String, BigDecimal> free(Collection<String> materials) {
    return stock.free(materials);
  }

  @Transactional
  public void move(List<Movement> movements) {
    SortedMap<Place, BigDecimal> sums = sums(movements);
    stock.open(units(movements));
    Map<Place, StockItem> items =
        stock.locked(sums.keySet().stream().map(Place::materialCode).collect(toSet()));
    sums.forEach((place, sum) -> refuseBelowReserved(items.get(place), place, sum));
    stock.change(sums, new TreeMap<>());
    stock.add(movements);
    tellFreed(sums);
  }

  private static void refuseBelowReserved(@Nullable StockItem item, Place place, BigDecimal sum) {
    BigDecimal free = item == null ? BigDecimal.ZERO : item.free();
    if (free.add(sum).signum() < 0) {
      throw new RuleBroken(
          "stock/not-enough",
          Map.of(
              "material", place.materialCode(),
              "plant", place.plant(),
              "free", free.stripTrailingZeros().toPlainString()));
    }
  }

  private void tellFreed(SortedMap<Place, BigDecimal> sums) {
    Set<String> freed =
        sums.entrySet().stream()
            .filter(sum -> sum.getValue().signum() > 0)
            .map(sum -> sum.getKey().materialCode())
            .collect(toSet());
    if (!freed.isEmpty()) {
      changed.fire(new StockChanged(freed));
    }
  }

  private static SortedMap<Place, BigDecimal> sums(List<Movement> movements) {
    SortedMap<Place, BigDecimal> sums = new TreeMap<>();
    movements.forEach(move -> sums.merge(move.place(), move.quantity(), BigDecimal::add));
    return sums;
  }

  private static SortedMap<Place, String> units(List<Movement> movements) {
    SortedMap<Place, String> units = new TreeMap<>();
    movements.forEach(move -> units.put(move.place(), move.unit()));
    return units;
  }
}
