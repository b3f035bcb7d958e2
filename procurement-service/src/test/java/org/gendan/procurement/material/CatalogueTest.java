package org.gendan.procurement.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gendan.contracts.production.ProductEvent.BomRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  @Test
  void aMadeProductTakesItsBoughtPartsThroughAllLevels() {
    Catalogue catalogue =
        of(
            made("CHAIR", row("SEAT", "1"), row("SCREW", "8")),
            made("SEAT", row("WOOD", "0.5"), row("SCREW", "4")),
            bought("WOOD"),
            bought("SCREW"));

    Explosion needs = catalogue.explode("CHAIR", new BigDecimal("10"), MAY);

    assertThat(needs.known().get("WOOD")).isEqualByComparingTo("5");
    assertThat(needs.known().get("SCREW")).isEqualByComparingTo("120");
    assertThat(needs.known()).hasSize(2);
  }

  @Test
  void aBoughtProductTakesItself() {
    Explosion needs = of(bought("LAMP")).explode("LAMP", new BigDecimal("3"), MAY);

    assertThat(needs.known()).containsExactly(Map.entry("LAMP", new BigDecimal("3")));
  }

  @Test
  void onlyRowsThatHoldOnTheDayCount() {
    Catalogue catalogue =
        of(
            made(
                "CHAIR",
                row("OAK", "1", LocalDate.of(2020, 1, 1), MAY.minusDays(1)),
                row("ASH", "1", MAY, MAY),
                row("ELM", "1", MAY.plusDays(1), null)),
            bought("OAK"),
            bought("ASH"),
            bought("ELM"));

    assertThat(catalogue.explode("CHAIR", BigDecimal.ONE, MAY.minusDays(1)).known())
        .containsOnlyKeys("OAK");
    assertThat(catalogue.explode("CHAIR", BigDecimal.ONE, MAY).known()).containsOnlyKeys("ASH");
    assertThat(catalogue.explode("CHAIR", BigDecimal.ONE, MAY.plusDays(1)).known())
        .containsOnlyKeys("ELM");
  }

  @Test
  void aPartThatIsNotKnownYetIsNamed() {
    Catalogue catalogue = of(made("CHAIR", row("WOOD", "1"), row("GLUE", "1")), bought("WOOD"));

    Explosion answer = catalogue.explode("CHAIR", BigDecimal.ONE, MAY);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Explosion.Unknown.class,
            unknown -> assertThat(unknown.codes()).containsExactly("GLUE"));
  }

  @Test
  void aProductInsideItselfIsUnknownUntilItIsDefinedBetter() {
    Catalogue catalogue = of(made("A", row("B", "1")), made("B", row("A", "1")));

    Explosion answer = catalogue.explode("A", BigDecimal.ONE, MAY);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Explosion.Unknown.class, unknown -> assertThat(unknown.codes()).containsExactly("A"));
  }

  @Test
  void aNeedIsNeverRoundedDown() {
    Catalogue catalogue = of(made("A", row("W", "0.00001")), bought("W"));

    assertThat(catalogue.explode("A", BigDecimal.ONE, MAY).known().get("W"))
        .isEqualByComparingTo("0.0001");
  }

  static Catalogue of(Product... products) {
    return new Catalogue(
        1, Arrays.stream(products).collect(Collectors.toMap(Product::code, Function.identity())));
  }

  static Product bought(String code) {
    return new Product(code, code, "EA", false, List.of());
  }

  static Product made(String code, BomRow... rows) {
    return new Product(code, code, "EA", true, List.of(rows));
  }

  static BomRow row(String component, String perUnit) {
    return row(component, perUnit, LocalDate.of(2020, 1, 1), null);
  }

  static BomRow row(String component, String perUnit, LocalDate from, @Nullable LocalDate to) {
    return new BomRow(component, new BigDecimal(perUnit), "EA", from, to);
  }
}
