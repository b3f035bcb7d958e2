package org.gendan.production.floor;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.gendan.production.ticket.Counts;
import org.jspecify.annotations.Nullable;

/** What the shop floor says: the request bodies. A part that is left out is none. */
interface FloorCommands {

  /**
   * Progress of a step (报工).
   *
   * @param rework to be done again; it stays open
   */
  record ReportStep(
      @NotNull @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal good,
      @Nullable @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal rework,
      @Nullable @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal scrap) {

    Counts counts() {
      return Counts.of(good, orNone(rework), orNone(scrap));
    }
  }

  /**
   * All that is open is done (完工报工), except for what is named here; with no inspection due it goes
   * on at once.
   */
  record CompleteStep(
      @Nullable @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal rework,
      @Nullable @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal scrap) {}

  /**
   * An inspection of what was reported good (检验).
   *
   * @param concession let through although not as agreed
   * @param defect what is wrong; needed when anything is
   */
  record InspectStep(
      @NotNull @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal accepted,
      @Nullable @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal rework,
      @Nullable @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal scrap,
      @Nullable @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal concession,
      @Nullable @Size(max = 500) String defect) {

    Counts counts() {
      return new Counts(accepted, orNone(rework), orNone(scrap), orNone(concession), defect);
    }

    boolean namesItsDefect() {
      boolean clean = orNone(rework).add(orNone(scrap)).add(orNone(concession)).signum() == 0;
      return clean || (defect != null && !defect.isBlank());
    }
  }

  static BigDecimal orNone(@Nullable BigDecimal quantity) {
    return requireNonNullElse(quantity, BigDecimal.ZERO);
  }
}
