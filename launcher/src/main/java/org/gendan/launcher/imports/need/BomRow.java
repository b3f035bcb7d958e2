package org.gendan.launcher.imports.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a dated bill of materials.
 *
 * @param to last day it holds; null while nobody ended it
 * @param perUnit how much of the component one unit of the assembly takes
 */
public record BomRow(
    int assembly, int component, LocalDate from, @Nullable LocalDate to, BigDecimal perUnit) {

  public boolean holdsOn(LocalDate day) {
    return !from.isAfter(day) && (to == null || !to.isBefore(day));
  }
}
