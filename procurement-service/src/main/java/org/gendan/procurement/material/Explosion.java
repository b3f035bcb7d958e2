package org.gendan.procurement.material;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What so much of a product takes of bought materials, or which products are not known yet. */
public sealed interface Explosion {

  /** Everything is known: quantity per material. */
  record Complete(SortedMap<String, BigDecimal> quantities) implements Explosion {

    /** The sum of two explosions. */
    public Complete plus(Complete other) {
      SortedMap<String, BigDecimal> sum = new TreeMap<>(quantities);
      other.quantities.forEach((code, quantity) -> sum.merge(code, quantity, BigDecimal::add));
      return new Complete(sum);
    }
  }

  /** These products were not defined yet, or wrongly; asking again later is right. */
  record Unknown(Set<String> codes) implements Explosion {}

  /** The one answer to several explosions together. */
  static Explosion together(Iterable<Explosion> parts) {
    Complete sum = new Complete(new TreeMap<>());
    Set<String> unknown = new TreeSet<>();
    for (Explosion part : parts) {
      switch (part) {
        case Complete complete -> sum = sum.plus(complete);
        case Unknown missing -> unknown.addAll(missing.codes());
      }
    }
    return unknown.isEmpty() ? sum : new Unknown(unknown);
  }

  /** The quantities, where the caller knows that nothing is unknown. */
  default Map<String, BigDecimal> known() {
    return switch (this) {
      case Complete complete -> complete.quantities();
      case Unknown missing -> throw new IllegalStateException("Not known: " + missing.codes());
    };
  }
}
