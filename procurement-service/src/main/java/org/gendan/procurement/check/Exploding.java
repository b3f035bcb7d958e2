package org.gendan.procurement.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.gendan.procurement.check.NeedRepository.CheckLine;
import org.gendan.procurement.check.NeedRepository.MaterialNeed;
import org.gendan.procurement.material.Catalogue;
import org.gendan.procurement.material.Explosion;
import org.gendan.procurement.material.ProductRepository;

/** Finds out what the lines of a released order take, once all their products are known. */
@ApplicationScoped
class Exploding {

  private final ProductRepository products;
  private final NeedRepository needs;

  Exploding(ProductRepository products, NeedRepository needs) {
    this.products = products;
    this.needs = needs;
  }

  /** Returns false while a product is unknown; then nothing is kept. */
  boolean explode(MaterialCheck check) {
    Catalogue catalogue = products.catalogue();
    List<CheckLine> lines = needs.lines(check.orderId);
    List<Explosion> each =
        lines.stream()
            .map(line -> catalogue.explode(line.productCode(), line.quantity(), check.orderedOn))
            .toList();
    return switch (Explosion.together(each)) {
      case Explosion.Unknown unknown -> false;
      case Explosion.Complete sum -> {
        needs.addNeeds(check.orderId, withNeeds(lines, each), sums(catalogue, sum.quantities()));
        yield true;
      }
    };
  }

  private static List<CheckLine> withNeeds(List<CheckLine> lines, List<Explosion> each) {
    List<CheckLine> full = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      CheckLine line = lines.get(i);
      full.add(
          new CheckLine(line.lineId(), line.productCode(), line.quantity(), each.get(i).known()));
    }
    return full;
  }

  private static List<MaterialNeed> sums(
      Catalogue catalogue, SortedMap<String, BigDecimal> quantities) {
    return quantities.entrySet().stream()
        .map(
            need ->
                new MaterialNeed(
                    need.getKey(),
                    Objects.requireNonNull(catalogue.product(need.getKey())).unit(),
                    need.getValue(),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO))
        .toList();
  }
}
