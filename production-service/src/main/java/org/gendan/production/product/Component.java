package org.gendan.production.product;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.gendan.contracts.production.ProductEvent;
import org.jspecify.annotations.Nullable;

/** One row of the bill of materials (物料清单), valid from its first day to its last. */
@Embeddable
record Component(
    String componentCode,
    BigDecimal perUnit,
    String unit,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** The scale amounts per unit are kept with, so that equal rows are equal. */
  static final int SCALE = 6;

  static Component of(ProductCommands.ComponentForm form, String unit) {
    return new Component(
        form.componentCode(), form.perUnit().setScale(SCALE), unit, form.from(), form.to());
  }

  ProductEvent.BomRow fact() {
    return new ProductEvent.BomRow(
        componentCode, perUnit.stripTrailingZeros(), unit, validFrom, validTo);
  }
}
