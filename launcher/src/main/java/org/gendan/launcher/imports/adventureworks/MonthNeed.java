package org.gendan.launcher.imports.adventureworks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.imports.need.BillOfMaterials;
import org.gendan.launcher.imports.need.BomRow;
import org.gendan.launcher.imports.need.Demand;
import org.gendan.launcher.imports.need.GrossNeed;
import org.gendan.launcher.imports.need.Need;
import org.jspecify.annotations.Nullable;

/** Gross need of the sales orders placed in one month. */
public record MonthNeed(Imported imported) {

  public List<Need> of(YearMonth month) {
    return new GrossNeed(bom()).of(demands(month));
  }

  private BillOfMaterials bom() {
    List<BomRow> rows = new ArrayList<>();
    imported.each(
        Products.BOM,
        line -> {
          if (line.row() != null) {
            rows.add(line.row());
          }
        });
    return new BillOfMaterials(rows);
  }

  private List<Demand> demands(YearMonth month) {
    Map<Integer, LocalDate> days = new HashMap<>();
    imported.each(
        Sales.ORDERS,
        order -> {
          if (YearMonth.from(order.ordered()).equals(month)) {
            days.put(order.id(), order.ordered());
          }
        });
    List<Demand> demands = new ArrayList<>();
    imported.each(
        Sales.LINES,
        line -> {
          @Nullable LocalDate day = days.get(line.order());
          if (day != null) {
            demands.add(new Demand(line.product(), day, BigDecimal.valueOf(line.quantity())));
          }
        });
    return demands;
  }
}
