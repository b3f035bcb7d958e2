package org.gendan.procurement.need;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gendan.contracts.production.ProductEvent.BomRow;
import org.gendan.launcher.imports.adventureworks.AdventureWorksCompany;
import org.gendan.launcher.imports.adventureworks.Imported;
import org.gendan.launcher.imports.adventureworks.Layout;
import org.gendan.launcher.imports.adventureworks.MonthNeed;
import org.gendan.launcher.imports.adventureworks.Products;
import org.gendan.launcher.imports.adventureworks.Sales;
import org.gendan.launcher.imports.company.Company;
import org.gendan.procurement.material.Catalogue;
import org.gendan.procurement.material.Product;
import org.junit.jupiter.api.Test;

/** Two programs that know nothing of each other must find the same need in real orders. */
class AdventureWorksNeedTest {

  private static final YearMonth MONTH = YearMonth.of(2013, 6);

  private final Imported imported = Imported.checked(List.of(Layout.SHIPPED));
  private final Map<Integer, String> codes = codes();

  @Test
  void theNeedOfAMonthsOrdersIsTheOneTheImportPrints() {
    Map<String, GrossNeed> expected =
        new MonthNeed(imported)
            .of(MONTH).stream()
                .map(need -> new GrossNeed(code(need.product()), need.lowLevelCode(), need.gross()))
                .collect(toMap(GrossNeed::productCode, GrossNeed::plain));

    List<GrossNeed> found = new GrossNeeds(catalogue()).of(demands());

    assertThat(found).hasSizeGreaterThan(100).hasSameSizeAs(expected.keySet());
    assertThat(found)
        .allSatisfy(need -> assertThat(need).isEqualTo(expected.get(need.productCode())));
  }

  private Catalogue catalogue() {
    return new Catalogue(
        1,
        new AdventureWorksCompany(imported)
            .company().products().stream()
                .map(AdventureWorksNeedTest::product)
                .collect(toMap(Product::code, one -> one)));
  }

  private static Product product(Company.Product one) {
    List<BomRow> bom =
        one.bom().stream()
            .map(part -> new BomRow(part.product(), part.perUnit(), "EA", part.from(), part.to()))
            .toList();
    return new Product(one.code(), one.name(), one.unit(), one.made(), bom);
  }

  private List<Demand> demands() {
    Map<Integer, LocalDate> days = new HashMap<>();
    imported.each(
        Sales.ORDERS,
        order -> {
          if (YearMonth.from(order.ordered()).equals(MONTH)) {
            days.put(order.id(), order.ordered());
          }
        });
    List<Demand> demands = new ArrayList<>();
    imported.each(
        Sales.LINES,
        line -> {
          LocalDate day = days.get(line.order());
          if (day != null) {
            demands.add(new Demand(code(line.product()), BigDecimal.valueOf(line.quantity()), day));
          }
        });
    return demands;
  }

  private Map<Integer, String> codes() {
    Map<Integer, String> known = new HashMap<>();
    imported.each(Products.PRODUCTS, product -> known.put(product.id(), product.number()));
    return known;
  }

  private String code(int product) {
    return Objects.requireNonNull(codes.get(product));
  }
}
