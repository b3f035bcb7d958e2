package org.gendan.production.ticket;

import java.math.BigDecimal;
import java.util.Map;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * How a counted quantity splits (报工数量): each part goes on alone.
 *
 * @param concession let through although not as agreed (让步接收); counts as good
 */
public record Counts(
    BigDecimal good,
    BigDecimal rework,
    BigDecimal scrap,
    BigDecimal concession,
    @Nullable String defect) {

  public static Counts of(BigDecimal good, BigDecimal rework, BigDecimal scrap) {
    return new Counts(good, rework, scrap, BigDecimal.ZERO, null);
  }

  /** What goes on to the next step. */
  BigDecimal passes() {
    return good.add(concession);
  }

  BigDecimal total() {
    return passes().add(rework).add(scrap);
  }

  /** Refuses an empty count, and one of more than there is. */
  void within(BigDecimal available, String unit, String pointer) {
    if (total().signum() <= 0) {
      throw new RuleBroken("ticket/nothing-counted", Map.of()).at(pointer);
    }
    if (total().compareTo(available) > 0) {
      throw new RuleBroken(
              "ticket/more-than-there-is",
              Map.of("available", available.toPlainString(), "unit", unit))
          .at(pointer);
    }
  }

  /**
   * The part of this that a quantity covers, good before scrap: for facts that cannot be refused.
   */
  Counts atMost(BigDecimal available) {
    BigDecimal kept = good.min(available);
    BigDecimal lost = scrap.min(available.subtract(kept));
    return of(kept, rework.min(available.subtract(kept).subtract(lost)), lost);
  }
}
