package org.gendan.procurement.purchase;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One delivered material as inspected (到货检验结果).
 *
 * @param concession taken with its defect (让步接收)
 */
public record Inspected(
    String materialCode,
    BigDecimal accepted,
    BigDecimal rejected,
    BigDecimal concession,
    @Nullable String defect) {

  /** What goes to stock. */
  public BigDecimal taken() {
    return accepted.add(concession);
  }

  BigDecimal delivered() {
    return taken().add(rejected);
  }
}
