package org.gendan.procurement.material;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gendan.contracts.production.ProductEvent.BomRow;
import org.jspecify.annotations.Nullable;

/** All products at one revision; explodes them without asking the database. */
public record Catalogue(long revision, Map<String, Product> products) {

  /** Stock is kept with four decimals; a need is never rounded down. */
  private static final int DECIMALS = 4;

  public Catalogue {
    products = Map.copyOf(products);
  }

  public @Nullable Product product(String code) {
    return products.get(code);
  }

  /**
   * What so much of a product takes of bought materials, by the bill of materials that held on a
   * day. A bought product takes itself. One that is made of itself counts as unknown until it is
   * defined better: a fact about an order cannot help a wrong bill of materials.
   */
  public Explosion explode(String code, BigDecimal quantity, LocalDate day) {
    Walk walk = new Walk(day);
    walk.into(code, quantity);
    if (!walk.unknown.isEmpty()) {
      return new Explosion.Unknown(walk.unknown);
    }
    walk.bought.replaceAll((material, need) -> rounded(need));
    return new Explosion.Complete(walk.bought);
  }

  private static BigDecimal rounded(BigDecimal need) {
    return need.scale() <= DECIMALS ? need : need.setScale(DECIMALS, RoundingMode.CEILING);
  }

  private final class Walk {

    private final LocalDate day;
    private final Set<String> way = new HashSet<>();
    private final SortedMap<String, BigDecimal> bought = new TreeMap<>();
    private final Set<String> unknown = new TreeSet<>();

    Walk(LocalDate day) {
      this.day = day;
    }

    void into(String code, BigDecimal quantity) {
      Product product = products.get(code);
      if (product == null) {
        unknown.add(code);
      } else if (!product.made()) {
        bought.merge(code, quantity, BigDecimal::add);
      } else if (!way.add(code)) {
        unknown.add(code);
      } else {
        for (BomRow part : product.partsOn(day)) {
          into(part.componentCode(), quantity.multiply(part.perUnit()));
        }
        way.remove(code);
      }
    }
  }
}
