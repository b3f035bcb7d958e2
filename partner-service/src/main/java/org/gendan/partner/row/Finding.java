package org.gendan.partner.row;

import java.util.Map;
import org.gendan.contracts.Reason;
import org.gendan.partner.sheet.FileRow;
import org.gendan.platform.problem.FieldError;

/**
 * What is wrong with a row.
 *
 * @param pointer {@code /rows/3/quantity}
 * @param line where the row is in the file
 * @param column empty when it is about the row as a whole
 */
public record Finding(String pointer, int line, String column, String code, String zh, String en) {

  static Finding of(FileRow row, String column, Reason reason) {
    String pointer = "/rows/" + row.no() + (column.isEmpty() ? "" : "/" + column);
    return new Finding(pointer, row.line(), column, reason.code(), reason.zh(), reason.en());
  }

  /** The same for a refusal of the whole file. */
  public FieldError error() {
    return error(new Reason(pointer, code, zh, en));
  }

  public static FieldError error(Reason reason) {
    return new FieldError(
        reason.pointer(),
        "file/finding",
        Map.of("code", reason.code(), "zh", reason.zh(), "en", reason.en()));
  }
}
