package org.gendan.procurement.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.procurement.peg.Spare;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KitDateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);
  private static final Map<String, BigDecimal> FIVE_WOOD = Map.of("WOOD", new BigDecimal("5"));

  @Test
  void whatIsFreeIsHereToday() {
    assertThat(kit("5", 7).of(FIVE_WOOD)).isEqualTo(TODAY);
  }

  @Test
  void whatIsMissingTakesTheSuppliersTime() {
    assertThat(kit("4.9", 7).of(FIVE_WOOD)).isEqualTo(TODAY.plusDays(7));
  }

  @Test
  void aPurchaseUnderWayMayBeSooner() {
    assertThat(kit("0", 7, spare("5", TODAY.plusDays(2))).of(FIVE_WOOD))
        .isEqualTo(TODAY.plusDays(2));
  }

  @Test
  void aPurchaseUnderWayThatIsLaterThanANewOneDoesNotCount() {
    assertThat(kit("0", 7, spare("5", TODAY.plusDays(20))).of(FIVE_WOOD))
        .isEqualTo(TODAY.plusDays(7));
  }

  @Test
  void purchasesWithoutADateOrWithAPassedOneDoNotCount() {
    assertThat(kit("0", 7, spare("5", null), spare("5", TODAY.minusDays(1))).of(FIVE_WOOD))
        .isEqualTo(TODAY.plusDays(7));
  }

  @Test
  void whatNobodyOffersTakesTheUsualTime() {
    assertThat(kit("0", 7).of(Map.of("GLUE", BigDecimal.ONE))).isEqualTo(TODAY.plusDays(30));
  }

  @Test
  void theLatestMaterialDecides() {
    assertThat(kit("9", 7).of(Map.of("WOOD", BigDecimal.ONE, "GLUE", BigDecimal.ONE)))
        .isEqualTo(TODAY.plusDays(30));
  }

  private static KitDate kit(String free, int leadDays, Spare... incoming) {
    return new KitDate(
        TODAY,
        Map.of("WOOD", new BigDecimal(free)),
        List.of(incoming),
        Map.of("WOOD", leadDays),
        30);
  }

  private static Spare spare(String quantity, @Nullable LocalDate day) {
    return new Spare(UUID.randomUUID(), "WOOD", new BigDecimal(quantity), day);
  }
}
