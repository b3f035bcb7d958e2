package org.gendan.partner.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gendan.partner.sheet.FileRow;
import org.gendan.platform.problem.RuleBroken;

/** Writes rows of a file anew. */
public final class Edits {

  private final Set<String> columns;
  private final Map<Integer, FileRow> rows = new HashMap<>();

  public Edits(RowType type, List<FileRow> rows) {
    this.columns = type.columns().stream().map(Column::name).collect(Collectors.toSet());
    rows.forEach(row -> this.rows.put(row.no(), row));
  }

  /**
   * Writes some cells of a row anew.
   *
   * @param pointer where in the request this is asked for
   */
  public void write(int no, Map<String, String> cells, String pointer) {
    FileRow row = require(no, pointer);
    Map<String, String> plain = new HashMap<>();
    for (Map.Entry<String, String> cell : cells.entrySet()) {
      if (!columns.contains(cell.getKey())) {
        throw new RuleBroken("file/column-unknown", Map.of("title", cell.getKey()))
            .at(pointer + "/cells");
      }
      plain.put(cell.getKey(), cell.getValue().strip());
    }
    rows.put(no, row.with(plain));
  }

  /** Takes a row out. */
  public void remove(int no, String pointer) {
    rows.remove(require(no, pointer).no());
  }

  /** What is left, in its order. */
  public List<FileRow> rows() {
    List<FileRow> left = new ArrayList<>(rows.values());
    left.sort(Comparator.comparingInt(FileRow::no));
    return left;
  }

  private FileRow require(int no, String pointer) {
    FileRow row = rows.get(no);
    if (row == null) {
      throw new RuleBroken("file/no-such-row", Map.of("no", no)).at(pointer + "/no");
    }
    return row;
  }
}
