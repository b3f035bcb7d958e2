package org.gendan.procurement.need;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gendan.procurement.material.Catalogue;

/** Adds up what a set of orders takes, through all levels, made components included. */
final class GrossNeeds {

  private final Catalogue catalogue;

  GrossNeeds(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** One row per component, by product code. */
  List<GrossNeed> of(Collection<Demand> demands) {
    Map<LocalDate, Map<String, BigDecimal>> ordered =
        demands.stream()
            .collect(
                groupingBy(
                    Demand::day,
                    groupingBy(
                        Demand::productCode,
                        reducing(BigDecimal.ZERO, Demand::quantity, BigDecimal::add))));
    SortedMap<String, GrossNeed> sum = new TreeMap<>();
    ordered.forEach(
        (day, products) ->
            new DayStructure(catalogue, day)
                .needs(products)
                .forEach((code, need) -> sum.merge(code, need, GrossNeed::plus)));
    return sum.values().stream().map(GrossNeed::plain).toList();
  }
}
