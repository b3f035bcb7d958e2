package org.gendan.launcher.imports.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrossNeedTest {

  private static final LocalDate START = LocalDate.of(2010, 1, 1);
  private static final LocalDate JUNE = LocalDate.of(2013, 6, 10);
  private static final int TABLE = 1;
  private static final int TOP = 2;
  private static final int BOARD = 3;
  private static final int SCREW = 4;

  @Test
  void quantitiesMultiplyThroughAllLevels() {
    List<BomRow> bom =
        List.of(row(TABLE, TOP, "1"), row(TOP, BOARD, "2.5"), row(TABLE, SCREW, "8"));

    assertEquals("2@1=10 3@2=25 4@1=80", need(bom, demand(TABLE, JUNE, 10)));
  }

  @Test
  void aPartUsedOnSeveralLevelsIsCountedOnceWithItsDeepestLevel() {
    List<BomRow> bom = List.of(row(TABLE, SCREW, "8"), row(TABLE, TOP, "1"), row(TOP, SCREW, "4"));

    assertEquals("2@1=1 4@2=12", need(bom, demand(TABLE, JUNE, 1)));
  }

  @Test
  void whatIsSoldDirectlyCountsOnlyThroughItsParts() {
    List<BomRow> bom = List.of(row(TABLE, TOP, "1"), row(TOP, BOARD, "2"));

    assertEquals("2@1=1 3@2=8", need(bom, demand(TABLE, JUNE, 1), demand(TOP, JUNE, 3)));
  }

  @Test
  void theOrdersDateDecidesWhichRowHoldsAtEveryLevel() {
    LocalDate change = LocalDate.of(2013, 6, 15);
    List<BomRow> bom =
        List.of(
            row(TABLE, TOP, "1"),
            row(TOP, BOARD, "2", START, change.minusDays(1)),
            row(TOP, BOARD, "3", change, null));

    assertEquals("2@1=1 3@2=2", need(bom, demand(TABLE, change.minusDays(1), 1)));
    assertEquals("2@1=1 3@2=3", need(bom, demand(TABLE, change, 1)));
    assertEquals(
        "2@1=2 3@2=5", need(bom, demand(TABLE, change.minusDays(1), 1), demand(TABLE, change, 1)));
  }

  @Test
  void nothingIsNeededBeforeAStructureBegins() {
    assertEquals("", need(List.of(row(TABLE, TOP, "1")), demand(TABLE, START.minusDays(1), 5)));
  }

  @Test
  void twoRowsForTheSamePartAddUp() {
    assertEquals(
        "4@1=3",
        need(List.of(row(TABLE, SCREW, "1"), row(TABLE, SCREW, "2")), demand(TABLE, JUNE, 1)));
  }

  @Test
  void aDeepAndWideStructureIsOpenedOncePerProduct() {
    List<BomRow> bom =
        IntStream.range(1, 60)
            .boxed()
            .flatMap(
                level -> List.of(row(level, level + 1, "1"), row(level, level + 1, "1")).stream())
            .toList();

    assertEquals(
        new Need(60, 59, BigDecimal.TWO.pow(59)),
        new GrossNeed(new BillOfMaterials(bom)).of(List.of(demand(1, JUNE, 1))).getLast());
  }

  @Test
  void aProductInsideItselfIsRefusedOnTheDayItHappens() {
    BillOfMaterials bom =
        new BillOfMaterials(
            List.of(row(TABLE, TOP, "1"), row(TOP, TABLE, "1", JUNE, JUNE.plusDays(3))));

    ContainsItself broken = assertThrows(ContainsItself.class, bom::check);

    assertEquals(JUNE, broken.day());
    assertThrows(
        ContainsItself.class, () -> new GrossNeed(bom).of(List.of(demand(TABLE, JUNE, 1))));
    assertEquals(1, new GrossNeed(bom).of(List.of(demand(TABLE, JUNE.plusDays(4), 1))).size());
  }

  private static String need(List<BomRow> bom, Demand... demands) {
    return String.join(
        " ",
        new GrossNeed(new BillOfMaterials(bom))
            .of(List.of(demands)).stream()
                .map(
                    need ->
                        need.product()
                            + "@"
                            + need.lowLevelCode()
                            + "="
                            + need.gross().stripTrailingZeros().toPlainString())
                .toList());
  }

  private static Demand demand(int product, LocalDate day, int quantity) {
    return new Demand(product, day, BigDecimal.valueOf(quantity));
  }

  private static BomRow row(int assembly, int component, String perUnit) {
    return row(assembly, component, perUnit, START, null);
  }

  private static BomRow row(
      int assembly, int component, String perUnit, LocalDate from, @Nullable LocalDate to) {
    return new BomRow(assembly, component, from, to, new BigDecimal(perUnit));
  }
}
