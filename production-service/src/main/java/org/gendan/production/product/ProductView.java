package org.gendan.production.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product as people see it. */
record ProductView(
    String code,
    String name,
    String unit,
    boolean made,
    String plant,
    List<ComponentView> bom,
    List<RoutingStep> routing,
    int version) {

  /** One row of the bill of materials. */
  record ComponentView(
      String componentCode,
      BigDecimal perUnit,
      String unit,
      LocalDate from,
      @Nullable LocalDate to) {

    static ComponentView of(Component row) {
      return new ComponentView(
          row.componentCode(), row.perUnit(), row.unit(), row.validFrom(), row.validTo());
    }
  }

  /** A product in a list. */
  record Row(String code, String name, String unit, boolean made, String plant) {

    static Row of(Product product) {
      return new Row(product.code, product.name, product.unit, product.made, product.plant);
    }
  }

  static ProductView of(Product product) {
    return new ProductView(
        product.code,
        product.name,
        product.unit,
        product.made,
        product.plant,
        product.bom.stream().map(ComponentView::of).toList(),
        product.routing(),
        product.version);
  }
}
