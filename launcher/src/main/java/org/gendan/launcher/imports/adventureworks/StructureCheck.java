package org.gendan.launcher.imports.adventureworks;

import java.util.HashMap;
import java.util.Map;
import org.gendan.launcher.imports.csv.Faults;
import org.gendan.launcher.imports.csv.Reason;
import org.gendan.launcher.imports.need.BillOfMaterials;
import org.gendan.launcher.imports.need.BomRow;
import org.gendan.launcher.imports.need.ContainsItself;

/** No product may be a part of itself, on no day; seen only when all rows are together. */
record StructureCheck(Imported imported, Faults faults) {

  void run() {
    Map<BomRow, Long> lines = new HashMap<>();
    imported.each(
        Products.BOM,
        line -> {
          if (line.row() != null) {
            lines.putIfAbsent(line.row(), line.line());
          }
        });
    try {
      new BillOfMaterials(lines.keySet()).check();
    } catch (ContainsItself broken) {
      Reason reason = Reason.of("contains-itself", broken.product(), broken.day());
      faults.add(Products.BOM.file(), lineOf(broken, lines), "ComponentID", reason);
    }
  }

  private static long lineOf(ContainsItself broken, Map<BomRow, Long> lines) {
    return lines.entrySet().stream()
        .filter(line -> line.getKey().component() == broken.product())
        .filter(line -> line.getKey().holdsOn(broken.day()))
        .mapToLong(Map.Entry::getValue)
        .min()
        .orElse(0);
  }
}
