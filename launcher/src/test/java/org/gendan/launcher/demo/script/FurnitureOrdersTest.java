package org.gendan.launcher.demo.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import org.gendan.launcher.imports.company.CompanyFile;
import org.junit.jupiter.api.Test;

class FurnitureOrdersTest {

  private static final YearMonth MONTH = YearMonth.of(2026, 3);

  @Test
  void theSameMonthHasTheSameOrders() {
    FurnitureOrders orders = new FurnitureOrders(CompanyFile.furniture());

    assertEquals(orders.of(MONTH, 25), orders.of(MONTH, 25));
    assertEquals(25, orders.of(MONTH, 25).of(MONTH).orders().size());
  }

  @Test
  void everyLineHasAPrice() {
    new FurnitureOrders(CompanyFile.furniture())
        .of(MONTH, 60)
        .orders()
        .forEach(
            order ->
                order
                    .lines()
                    .forEach(line -> assertTrue(line.unitPrice().signum() > 0, line::toString)));
  }
}
