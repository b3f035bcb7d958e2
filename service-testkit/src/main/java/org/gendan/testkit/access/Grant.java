package org.gendan.testkit.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one role may do with one operation: a cell of the matrix.
 *
 * @param reach on which things
 * @param prices sees prices, costs, fees or limits in the answer
 * @param contacts sees personal data unmasked in the answer
 */
record Grant(Reach reach, boolean prices, boolean contacts) {

  /** On which things; all but the first two are narrowed by a claim of the caller's token. */
  enum Reach {
    NONE(null),
    /** No claim narrows it. */
    ALL(null),
    CUSTOMER("customers"),
    PLANT("plants"),
    WORKSHOP("workshops");

    final @Nullable String claim;

    Reach(@Nullable String claim) {
      this.claim = claim;
    }
  }

  static Grant of(String cell) {
    String reach = cell.replace("$", "").replace("#", "");
    return new Grant(
        reach.equals("-") ? Reach.NONE : Reach.valueOf(reach.toUpperCase(Locale.ROOT)),
        cell.contains("$"),
        cell.contains("#"));
  }

  /** In a word for people, as the page explains it. */
  String mark() {
    return "`"
        + (reach == Reach.ALL ? "+" : reach.name().substring(0, 1))
        + (prices ? "$" : "")
        + (contacts ? "#" : "")
        + "`";
  }

  boolean allowed() {
    return reach != Reach.NONE;
  }

  boolean narrowed() {
    return reach.claim != null;
  }
}
