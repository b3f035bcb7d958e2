package org.gendan.partner.sheet;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line where it begins, as the program that shows the file counts
 */
public record TableRow(int line, List<Cell> cells) {

  boolean blank() {
    return cells.stream().allMatch(cell -> cell.text().isEmpty() && cell.fault() == null);
  }
}
