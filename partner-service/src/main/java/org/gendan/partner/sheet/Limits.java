package org.gendan.partner.sheet;

import java.util.Map;
import org.gendan.platform.problem.RequestRefused;

/** How large a file may be, packed and unpacked: read on a small heap beside everything else. */
public final class Limits {

  public static final int ROWS = 5_000;
  public static final int COLUMNS = 100;
  public static final int CELL = 2_000;

  static final int ENTRIES = 200;
  static final int UNPACKED = 16 * 1024 * 1024;
  static final int RATIO = 100;

  /** Small entries may be packed tightly without being a bomb. */
  static final int RATIO_MATTERS_FROM = 1024 * 1024;

  static final int ELEMENTS = 500_000;
  static final int DEPTH = 64;

  private Limits() {}

  /** A file that is more than one of the limits. */
  public static RequestRefused exceeded(String code, long most) {
    return new RequestRefused(413, code, Map.of("most", most));
  }

  static void rows(int count) {
    if (count > ROWS) {
      throw exceeded("file/too-many-rows", ROWS);
    }
  }

  static void columns(int count) {
    if (count > COLUMNS) {
      throw exceeded("file/too-many-columns", COLUMNS);
    }
  }
}
