package org.gendan.launcher.imports.need;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A dated bill of materials. Between two days on which a row begins or ends nothing changes, so all
 * days of such a span share one structure.
 */
public final class BillOfMaterials {

  private final List<BomRow> rows;
  private final NavigableSet<LocalDate> changes = new TreeSet<>();

  public BillOfMaterials(Collection<BomRow> rows) {
    this.rows = List.copyOf(rows);
    changes.add(LocalDate.MIN);
    for (BomRow row : rows) {
      changes.add(row.from());
      if (row.to() != null) {
        changes.add(row.to().plusDays(1));
      }
    }
  }

  /** Throws {@link ContainsItself} if any day has a product that is a part of itself. */
  public void check() {
    changes.forEach(day -> on(day).check());
  }

  /** First day of the span a day lies in. */
  LocalDate spanOf(LocalDate day) {
    return changes.floor(day);
  }

  Structure on(LocalDate day) {
    Map<Integer, List<BomRow>> parts =
        rows.stream().filter(row -> row.holdsOn(day)).collect(groupingBy(BomRow::assembly));
    return new Structure(day, parts);
  }
}
