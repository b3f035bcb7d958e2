package org.gendan.partner.sheet;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row whose columns have names; still text.
 *
 * @param no counted from 1, whatever the format
 * @param line where it begins in the file: a line of text, a row of a sheet, a segment
 * @param faults by column, the code of what was wrong with it when it was read; an empty column is
 *     the row as a whole
 */
public record FileRow(int no, int line, Map<String, String> cells, Map<String, String> faults) {

  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  /** This row with some cells written anew: what was wrong with them is gone. */
  public FileRow with(Map<String, String> written) {
    Map<String, String> all = new LinkedHashMap<>(cells);
    all.putAll(written);
    Map<String, String> left = new LinkedHashMap<>(faults);
    left.keySet().removeAll(written.keySet());
    left.remove("");
    return new FileRow(no, line, all, left);
  }
}
