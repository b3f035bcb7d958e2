package org.gendan.launcher.imports.csv;

import java.util.Locale;

/**
 * One thing wrong with a file.
 *
 * @param line where the row starts, the header being line 1; 0 when the file as a whole is meant
 * @param column header of the cell; empty when the row as a whole is meant
 */
public record Fault(String file, long line, String column, Reason reason) {

  /** For example {@code Product.csv:17 MakeFlag: must be 0 or 1, not “yes”}. */
  public String in(Locale language) {
    return file
        + (line > 0 ? ":" + line : "")
        + (column.isEmpty() ? "" : " " + column)
        + ": "
        + reason.in(language);
  }
}
