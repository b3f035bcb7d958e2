package org.gendan.procurement.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gendan.contracts.production.ProductEvent.BomRow;
import org.gendan.platform.problem.Conflict;
import org.gendan.procurement.material.Catalogue;
import org.gendan.procurement.material.Product;
import org.junit.jupiter.api.Test;

class GrossNeedsTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  private final Catalogue catalogue =
      of(
          product("CHAIR", row("SEAT", "1"), row("SCREW", "8")),
          product("TABLE", row("SCREW", "10")),
          product("SEAT", row("WOOD", "0.5"), row("SCREW", "4")),
          product("WOOD"),
          product("SCREW"));

  @Test
  void madeComponentsAreNeededToo() {
    List<GrossNeed> needs = needs(demand("CHAIR", 10));

    assertThat(needs)
        .containsExactly(
            new GrossNeed("SCREW", 2, new BigDecimal("120")),
            new GrossNeed("SEAT", 1, new BigDecimal("10")),
            new GrossNeed("WOOD", 2, new BigDecimal("5")));
  }

  @Test
  void whatCustomersBuyOfAComponentDirectlyIsOpenedButNotNeeded() {
    List<GrossNeed> needs = needs(demand("SEAT", 4));

    assertThat(needs)
        .containsExactly(
            new GrossNeed("SCREW", 1, new BigDecimal("16")),
            new GrossNeed("WOOD", 1, new BigDecimal("2")));
  }

  @Test
  void aComponentsLevelIsItsDeepestOverAllOrders() {
    List<GrossNeed> needs = needs(demand("TABLE", 1), demand("CHAIR", 1));

    assertThat(needs).contains(new GrossNeed("SCREW", 2, new BigDecimal("22")));
  }

  @Test
  void ordersOfSeveralDaysAddUp() {
    List<GrossNeed> needs =
        needs(demand("TABLE", 1), new Demand("TABLE", new BigDecimal("2"), MAY.plusDays(9)));

    assertThat(needs).containsExactly(new GrossNeed("SCREW", 1, new BigDecimal("30")));
  }

  @Test
  void roundThousandsAreNotWrittenWithAnExponent() {
    List<GrossNeed> needs = needs(demand("TABLE", 1000));

    assertThat(needs.getFirst().grossNeed().toString()).isEqualTo("10000");
  }

  @Test
  void aProductInsideItselfIsRefused() {
    Catalogue broken = of(product("A", row("B", "1")), product("B", row("A", "1")));

    assertThatThrownBy(() -> new GrossNeeds(broken).of(List.of(demand("A", 1))))
        .isInstanceOf(Conflict.class);
  }

  private List<GrossNeed> needs(Demand... demands) {
    return new GrossNeeds(catalogue).of(List.of(demands));
  }

  private static Demand demand(String code, int quantity) {
    return new Demand(code, BigDecimal.valueOf(quantity), MAY);
  }

  private static Catalogue of(Product... products) {
    return new Catalogue(
        1, Arrays.stream(products).collect(Collectors.toMap(Product::code, Function.identity())));
  }

  private static Product product(String code, BomRow... rows) {
    return new Product(code, code, "EA", rows.length > 0, List.of(rows));
  }

  private static BomRow row(String component, String perUnit) {
    return new BomRow(component, new BigDecimal(perUnit), "EA", LocalDate.of(2020, 1, 1), null);
  }
}
