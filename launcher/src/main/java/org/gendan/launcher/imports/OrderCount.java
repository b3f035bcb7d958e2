package org.gendan.launcher.imports;

import java.time.YearMonth;
import java.util.TreeMap;
import org.gendan.launcher.imports.adventureworks.Imported;
import org.gendan.launcher.imports.adventureworks.Sales;

/** How many sales orders are in the book, and of which months. */
record OrderCount(int orders, String first, String last) {

  static OrderCount in(Imported imported) {
    TreeMap<YearMonth, Integer> months = new TreeMap<>();
    imported.each(
        Sales.ORDERS, order -> months.merge(YearMonth.from(order.ordered()), 1, Integer::sum));
    int orders = months.values().stream().mapToInt(Integer::intValue).sum();
    return months.isEmpty()
        ? new OrderCount(0, "-", "-")
        : new OrderCount(orders, months.firstKey().toString(), months.lastKey().toString());
  }
}
