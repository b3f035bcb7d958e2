package org.gendan.procurement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.gendan.procurement.check.NeedRepository.MaterialNeed;
import org.gendan.procurement.peg.Expected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessmentTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);

  @Test
  void nothingMissingIsComplete() {
    Assessment result = assess(List.of(need("WOOD", "5", "3", "2")));

    assertThat(result.status()).isEqualTo(CheckStatus.COMPLETE);
    assertThat(result.shortages()).isEmpty();
  }

  @Test
  void anOrderThatNeedsNothingIsComplete() {
    assertThat(assess(List.of()).status()).isEqualTo(CheckStatus.COMPLETE);
  }

  @Test
  void whatNobodyBoughtIsShort() {
    Assessment result = assess(List.of(need("WOOD", "5", "3", "0")));

    assertThat(result.status()).isEqualTo(CheckStatus.SHORT);
    assertThat(result.kitDate()).isNull();
    assertThat(result.shortages().getFirst().quantity().value()).isEqualByComparingTo("2");
  }

  @Test
  void aPurchaseWithoutADateIsNoDate() {
    Assessment result = assess(List.of(need("WOOD", "5", "0", "0")), expected("WOOD", "5", null));

    assertThat(result.status()).isEqualTo(CheckStatus.SHORT);
  }

  @Test
  void theKitDateIsTheLatestOfAllMaterials() {
    Assessment result =
        assess(
            List.of(need("SCREW", "10", "0", "0"), need("WOOD", "5", "0", "0")),
            expected("WOOD", "5", TODAY.plusDays(1)),
            expected("SCREW", "10", TODAY.plusDays(2)));

    assertThat(result.status()).isEqualTo(CheckStatus.DATED);
    assertThat(result.kitDate()).isEqualTo(TODAY.plusDays(2));
  }

  @Test
  void severalPurchasesTogetherCoverAMaterial() {
    Assessment result =
        assess(
            List.of(need("WOOD", "5", "0", "0")),
            expected("WOOD", "2", TODAY),
            expected("WOOD", "3", TODAY.plusDays(1)));

    assertThat(result.kitDate()).isEqualTo(TODAY.plusDays(1));
  }

  @Test
  void halfOfTheNeedIsNotEnough() {
    Assessment result =
        assess(List.of(need("WOOD", "5", "0", "0")), expected("WOOD", "4.9999", TODAY));

    assertThat(result.status()).isEqualTo(CheckStatus.SHORT);
  }

  @Test
  void aPromiseThatHasPassedIsNone() {
    Assessment result =
        assess(List.of(need("WOOD", "5", "0", "0")), expected("WOOD", "5", TODAY.minusDays(1)));

    assertThat(result.status()).isEqualTo(CheckStatus.SHORT);
  }

  @Test
  void goodsPromisedForARestDayAreHereOnTheNextWorkingDay() {
    LocalDate saturday = LocalDate.of(2026, 5, 16);

    Assessment result =
        assess(List.of(need("WOOD", "5", "0", "0")), expected("WOOD", "5", saturday));

    assertThat(result.kitDate()).isEqualTo(saturday.plusDays(2));
  }

  private static Assessment assess(List<MaterialNeed> needs, Expected... expected) {
    return Assessment.of(needs, List.of(expected), TODAY, AssessmentTest::workingDay);
  }

  private static LocalDate workingDay(LocalDate day) {
    LocalDate open = day;
    while (open.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      open = open.plusDays(1);
    }
    return open;
  }

  private static MaterialNeed need(String code, String needed, String reserved, String issued) {
    return new MaterialNeed(
        code, "EA", new BigDecimal(needed), new BigDecimal(reserved), new BigDecimal(issued));
  }

  private static Expected expected(String code, String quantity, @Nullable LocalDate day) {
    return new Expected(code, new BigDecimal(quantity), day);
  }
}
