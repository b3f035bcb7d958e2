package org.gendan.procurement.shortage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.procurement.peg.PurchasePeg;
import org.gendan.procurement.peg.Spare;
import org.gendan.procurement.shortage.Coverage.Purchase;
import org.gendan.procurement.shortage.Coverage.Seller;
import org.gendan.procurement.supplier.Offer;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);
  private static final UUID LINE = new UUID(9, 9);

  @Test
  void shortagesOfSeveralOrdersBecomeOneLine() {
    Coverage coverage =
        Coverage.of(
            List.of(missing(FIRST, "WOOD", "2"), missing(SECOND, "WOOD", "3")),
            List.of(),
            Map.of("WOOD", offer("WOOD", "S1", "0")));

    Purchase purchase = coverage.purchases().values().iterator().next().getFirst();
    assertThat(purchase.line().quantity()).isEqualByComparingTo("5");
    assertThat(purchase.pegs(LINE)).extracting(PurchasePeg::orderId).containsExactly(FIRST, SECOND);
  }

  @Test
  void piecesAreBoughtWhole() {
    Coverage coverage =
        Coverage.of(
            List.of(missing(FIRST, "WOOD", "2.1")),
            List.of(),
            Map.of("WOOD", offer("WOOD", "S1", "0")));

    assertThat(coverage.purchases().values().iterator().next().getFirst().line().quantity())
        .isEqualByComparingTo("3");
  }

  @Test
  void whatComesAnywayIsGivenToTheMostUrgentFirst() {
    Coverage coverage =
        Coverage.of(
            List.of(missing(FIRST, "WOOD", "4"), missing(SECOND, "WOOD", "4")),
            List.of(new Spare(LINE, "WOOD", new BigDecimal("6"), null)),
            Map.of("WOOD", offer("WOOD", "S1", "0")));

    assertThat(coverage.pegs())
        .containsExactly(
            new PurchasePeg(LINE, FIRST, "WOOD", new BigDecimal("4")),
            new PurchasePeg(LINE, SECOND, "WOOD", new BigDecimal("2")));
    assertThat(coverage.purchases().values().iterator().next().getFirst().shares())
        .containsExactly(Map.entry(SECOND, new BigDecimal("2")));
  }

  @Test
  void aSpareOfAnotherMaterialHelpsNobody() {
    Coverage coverage =
        Coverage.of(
            List.of(missing(FIRST, "WOOD", "4")),
            List.of(new Spare(LINE, "GLUE", new BigDecimal("6"), null)),
            Map.of());

    assertThat(coverage.pegs()).isEmpty();
  }

  @Test
  void whatNobodyOffersStaysOpen() {
    Coverage coverage = Coverage.of(List.of(missing(FIRST, "WOOD", "4")), List.of(), Map.of());

    assertThat(coverage.purchases()).isEmpty();
  }

  @Test
  void eachSupplierGetsItsOwnOrder() {
    Coverage coverage =
        Coverage.of(
            List.of(missing(FIRST, "WOOD", "4"), missing(FIRST, "GLUE", "1")),
            List.of(),
            Map.of("WOOD", offer("WOOD", "S1", "0"), "GLUE", offer("GLUE", "S2", "0")));

    assertThat(coverage.purchases())
        .containsOnlyKeys(new Seller("S1", "CNY"), new Seller("S2", "CNY"));
  }

  private static Shortfall missing(UUID order, String material, String quantity) {
    return new Shortfall(order, material, "EA", new BigDecimal(quantity));
  }

  private static Offer offer(String material, String supplier, String minimum) {
    return new Offer(supplier, material, BigDecimal.TEN, "CNY", 5, new BigDecimal(minimum), false);
  }
}
