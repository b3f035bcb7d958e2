package org.gendan.partner.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.partner.sheet.Cell;
import org.gendan.partner.sheet.FileRow;
import org.gendan.partner.sheet.TableRow;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** The first row of a table: which column is which. A title that nobody knows is not skipped. */
public final class Heading {

  private final List<@Nullable String> names;

  private Heading(List<@Nullable String> names) {
    this.names = names;
  }

  public static List<FileRow> rows(List<TableRow> table, List<Column> columns) {
    if (table.size() < 2) {
      throw new RuleBroken("file/empty", Map.of());
    }
    Heading heading = of(table.getFirst(), columns);
    List<FileRow> rows = new ArrayList<>();
    for (TableRow row : table.subList(1, table.size())) {
      rows.add(heading.row(rows.size() + 1, row));
    }
    return rows;
  }

  private static Heading of(TableRow first, List<Column> columns) {
    RuleBroken broken = new RuleBroken("file/heading", Map.of());
    List<@Nullable String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Cell cell : first.cells()) {
      String title = cell.text();
      Column column = columns.stream().filter(one -> one.headed(title)).findFirst().orElse(null);
      if (!title.isEmpty() && column == null) {
        broken = broken.with(fault(first, "file/column-unknown", title));
      } else if (column != null && !seen.add(column.name())) {
        broken = broken.with(fault(first, "file/column-twice", title));
      }
      names.add(column == null ? null : column.name());
    }
    for (Column column : columns) {
      if (column.required() && !seen.contains(column.name())) {
        broken = broken.with(fault(first, "file/column-missing", column.name()));
      }
    }
    if (!broken.errors().isEmpty()) {
      throw broken;
    }
    return new Heading(names);
  }

  private static FieldError fault(TableRow first, String code, String title) {
    return new FieldError("/lines/" + first.line(), code, Map.of("title", title));
  }

  private FileRow row(int no, TableRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    Map<String, String> faults = new LinkedHashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      String name = i < names.size() ? names.get(i) : null;
      if (name == null) {
        if (!cell.text().isEmpty() || cell.fault() != null) {
          faults.put("", "file/cell-without-title");
        }
      } else {
        cells.put(name, cell.text());
        if (cell.fault() != null) {
          faults.put(name, cell.fault());
        }
      }
    }
    return new FileRow(no, row.line(), cells, faults);
  }
}
