package org.gendan.procurement.material;

import java.time.LocalDate;
import java.util.List;
import org.gendan.contracts.production.ProductEvent.BomRow;

/** A product or material as production defined it (物料). */
public record Product(String code, String name, String unit, boolean made, List<BomRow> bom) {

  /** The rows of its bill of materials that hold on a day. */
  public List<BomRow> partsOn(LocalDate day) {
    return bom.stream().filter(row -> holds(row, day)).toList();
  }

  private static boolean holds(BomRow row, LocalDate day) {
    LocalDate to = row.to();
    return !row.from().isAfter(day) && (to == null || !to.isBefore(day));
  }
}
