package org.gendan.procurement.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.procurement.MaterialEvent.Shortage;
import org.gendan.procurement.check.NeedRepository.MaterialNeed;
import org.gendan.procurement.peg.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The result of a material check, decided from facts alone: what is missing, and when it comes. A
 * date that has passed is no date.
 *
 * @param kitDate the day all material is here (齐料日); null unless DATED
 */
record Assessment(CheckStatus status, @Nullable LocalDate kitDate, List<Shortage> shortages) {

  /**
   * @param expected purchases for this order, the earliest date first
   * @param workingDay moves a day on which nobody receives goods to the next one
   */
  static Assessment of(
      List<MaterialNeed> needs,
      List<Expected> expected,
      LocalDate today,
      UnaryOperator<LocalDate> workingDay) {
    List<Shortage> shortages = new ArrayList<>();
    for (MaterialNeed need : needs) {
      if (need.missing().signum() > 0) {
        LocalDate day = covered(need, expected, today);
        shortages.add(
            new Shortage(
                need.materialCode(),
                new Quantity(need.missing(), need.unit()),
                day == null ? null : workingDay.apply(day)));
      }
    }
    if (shortages.isEmpty()) {
      return new Assessment(CheckStatus.COMPLETE, null, List.of());
    }
    if (shortages.stream().anyMatch(shortage -> shortage.availableOn() == null)) {
      return new Assessment(CheckStatus.SHORT, null, shortages);
    }
    return new Assessment(CheckStatus.DATED, last(shortages), shortages);
  }

  /**
   * The day on which promised purchases have brought all that is missing; null when they never do.
   */
  private static @Nullable LocalDate covered(
      MaterialNeed need, List<Expected> expected, LocalDate today) {
    BigDecimal rest = need.missing();
    for (Expected purchase : expected) {
      LocalDate day = purchase.promisedOn();
      if (purchase.materialCode().equals(need.materialCode())
          && day != null
          && !day.isBefore(today)) {
        rest = rest.subtract(purchase.quantity());
        if (rest.signum() <= 0) {
          return day;
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate last(List<Shortage> shortages) {
    return shortages.stream()
        .map(Shortage::availableOn)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
