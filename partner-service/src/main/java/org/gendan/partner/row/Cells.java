package org.gendan.partner.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gendan.partner.row.Draft.CellFault;
import org.gendan.partner.sheet.FileRow;
import org.jspecify.annotations.Nullable;

/** Reads cells, and collects what could not be read. */
record Cells(List<CellFault> faults) {

  /** The value of a cell; null when it is empty, or a fault. */
  <T> @Nullable T read(
      FileRow row, String column, Function<String, Optional<T>> reading, String code) {
    String text = row.cell(column);
    Optional<T> value = text.isEmpty() ? Optional.empty() : reading.apply(text);
    if (value.isEmpty() && !text.isEmpty()) {
      fault(row, column, code);
    }
    return value.orElse(null);
  }

  void fault(FileRow row, String column, String code) {
    faults.add(new CellFault(row.no(), column, code, Map.of("found", row.cell(column))));
  }
}
