package org.gendan.launcher.imports.need;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gross need (毛需求): what a set of orders takes through all levels, stock and open purchases left
 * aside.
 *
 * <p>The order's date decides which row of the bill of materials holds, at every level: an order is
 * made to the structure that held when the customer placed it. (In AdventureWorks no row changes
 * after 2010, so its published figures come out the same by order date, due date or any day
 * between; the order date is the one that never moves afterwards.)
 */
public final class GrossNeed {

  private final BillOfMaterials bom;

  public GrossNeed(BillOfMaterials bom) {
    this.bom = bom;
  }

  /** One row per component, by product number. */
  public List<Need> of(Collection<Demand> demands) {
    Map<LocalDate, Map<Integer, BigDecimal>> sold =
        demands.stream()
            .collect(
                groupingBy(
                    demand -> bom.spanOf(demand.day()),
                    groupingBy(
                        Demand::product,
                        reducing(BigDecimal.ZERO, Demand::quantity, BigDecimal::add))));
    SortedMap<Integer, Need> needs = new TreeMap<>();
    sold.forEach(
        (span, products) ->
            bom.on(span)
                .explode(products)
                .forEach((product, need) -> needs.merge(product, need, Need::plus)));
    return List.copyOf(needs.values());
  }
}
