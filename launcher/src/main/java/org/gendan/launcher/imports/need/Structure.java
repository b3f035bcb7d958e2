package org.gendan.launcher.imports.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which product takes which parts on one day. */
record Structure(LocalDate day, Map<Integer, List<BomRow>> parts) {

  void check() {
    codes(parts.keySet());
  }

  /**
   * Explodes level by level: a product is opened only after everything it goes into has been
   * opened, so each product is opened once, with its whole quantity.
   */
  Map<Integer, Need> explode(Map<Integer, BigDecimal> sold) {
    Map<Integer, Integer> codes = codes(sold.keySet());
    Map<Integer, Need> needs = new HashMap<>();
    codes.keySet().stream()
        .sorted(Comparator.comparing(codes::get))
        .forEach(product -> open(product, sold, codes, needs));
    return needs;
  }

  private void open(
      int product,
      Map<Integer, BigDecimal> sold,
      Map<Integer, Integer> codes,
      Map<Integer, Need> needs) {
    BigDecimal inside = needs.containsKey(product) ? needs.get(product).gross() : BigDecimal.ZERO;
    BigDecimal total = inside.add(sold.getOrDefault(product, BigDecimal.ZERO));
    for (BomRow part : partsOf(product)) {
      needs.merge(
          part.component(),
          new Need(
              part.component(),
              codes.getOrDefault(part.component(), 0),
              total.multiply(part.perUnit())),
          Need::plus);
    }
  }

  /** Low-level code of every product reached: the longest way down to it, 0 for the top. */
  private Map<Integer, Integer> codes(Collection<Integer> tops) {
    List<Integer> deepestFirst = new ArrayList<>();
    Set<Integer> done = new HashSet<>();
    tops.forEach(top -> visit(top, new HashSet<>(), done, deepestFirst));
    Map<Integer, Integer> codes = new LinkedHashMap<>();
    for (int product : deepestFirst.reversed()) {
      int code = codes.computeIfAbsent(product, top -> 0);
      partsOf(product).forEach(part -> codes.merge(part.component(), code + 1, Math::max));
    }
    return codes;
  }

  private void visit(int product, Set<Integer> way, Set<Integer> done, List<Integer> deepestFirst) {
    if (!way.add(product)) {
      throw new ContainsItself(product, day);
    }
    if (done.add(product)) {
      partsOf(product).forEach(part -> visit(part.component(), way, done, deepestFirst));
      deepestFirst.add(product);
    }
    way.remove(product);
  }

  private List<BomRow> partsOf(int product) {
    return parts.getOrDefault(product, List.of());
  }
}
