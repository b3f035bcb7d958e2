package org.gendan.procurement.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.contracts.production.ProductEvent.BomRow;
import org.gendan.platform.problem.Conflict;
import org.gendan.procurement.material.Catalogue;
import org.gendan.procurement.material.Product;

/**
 * What ordered products take on one day. A product is opened only after everything it goes into, so
 * each is opened once, with its whole quantity.
 */
final class DayStructure {

  private final Catalogue catalogue;
  private final LocalDate day;
  private final Map<String, List<BomRow>> parts = new HashMap<>();

  DayStructure(Catalogue catalogue, LocalDate day) {
    this.catalogue = catalogue;
    this.day = day;
  }

  Map<String, GrossNeed> needs(Map<String, BigDecimal> ordered) {
    List<String> order = topDown(ordered.keySet());
    Map<String, Integer> levels = levels(order);
    Map<String, BigDecimal> inside = new HashMap<>();
    for (String code : order) {
      BigDecimal total =
          inside
              .getOrDefault(code, BigDecimal.ZERO)
              .add(ordered.getOrDefault(code, BigDecimal.ZERO));
      for (BomRow part : partsOf(code)) {
        inside.merge(part.componentCode(), total.multiply(part.perUnit()), BigDecimal::add);
      }
    }
    Map<String, GrossNeed> needs = new HashMap<>();
    inside.forEach(
        (code, quantity) ->
            needs.put(code, new GrossNeed(code, levels.getOrDefault(code, 0), quantity)));
    return needs;
  }

  /** Longest way down from anything ordered. */
  private Map<String, Integer> levels(List<String> topDown) {
    Map<String, Integer> levels = new HashMap<>();
    for (String code : topDown) {
      int below = levels.getOrDefault(code, 0) + 1;
      partsOf(code).forEach(part -> levels.merge(part.componentCode(), below, Math::max));
    }
    return levels;
  }

  private List<String> topDown(Set<String> tops) {
    List<String> bottomUp = new ArrayList<>();
    Set<String> done = new HashSet<>();
    tops.forEach(top -> visit(top, new HashSet<>(), done, bottomUp));
    return bottomUp.reversed();
  }

  private void visit(String code, Set<String> way, Set<String> done, List<String> bottomUp) {
    if (!way.add(code)) {
      throw new Conflict("material/contains-itself", Map.of("code", code, "day", day));
    }
    if (done.add(code)) {
      partsOf(code).forEach(part -> visit(part.componentCode(), way, done, bottomUp));
      bottomUp.add(code);
    }
    way.remove(code);
  }

  private List<BomRow> partsOf(String code) {
    return parts.computeIfAbsent(
        code,
        any -> {
          Product product = catalogue.product(any);
          return product == null ? List.of() : product.partsOn(day);
        });
  }
}
