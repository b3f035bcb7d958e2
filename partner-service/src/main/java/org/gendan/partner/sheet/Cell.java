package org.gendan.partner.sheet;

import org.jspecify.annotations.Nullable;

/**
 * One cell as text.
 *
 * @param fault the code of what is wrong with it whatever it means, for example that it is a
 *     formula
 */
public record Cell(String text, @Nullable String fault) {

  static final Cell EMPTY = new Cell("", null);

  static Cell of(String text) {
    String plain = text.strip();
    return plain.length() <= Limits.CELL
        ? new Cell(plain, null)
        : new Cell(plain.substring(0, Limits.CELL), "file/cell-too-long");
  }
}
