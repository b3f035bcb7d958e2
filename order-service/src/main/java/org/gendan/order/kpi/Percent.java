package org.gendan.order.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Parts of a whole in percent, to one decimal. */
final class Percent {

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private Percent() {}

  /** Null where there is no whole: nothing measured is not nothing reached. */
  static @Nullable BigDecimal of(long part, long whole) {
    return whole == 0 ? null : part(part, whole);
  }

  /** Of a whole that is there. */
  static BigDecimal part(long part, long whole) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_EVEN);
  }
}
