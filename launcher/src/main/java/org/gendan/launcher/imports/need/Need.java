package org.gendan.launcher.imports.need;

import java.math.BigDecimal;

/**
 * So much of a component is needed inside other products; what customers buy of it directly is not
 * counted.
 *
 * @param lowLevelCode the deepest level at which it is used, 1 being directly inside a sold product
 */
public record Need(int product, int lowLevelCode, BigDecimal gross) {

  Need plus(Need other) {
    return new Need(product, Math.max(lowLevelCode, other.lowLevelCode), gross.add(other.gross));
  }
}
