package org.gendan.benchmarks.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gendan.launcher.imports.company.Company;
import org.gendan.launcher.imports.company.Company.Component;
import org.gendan.launcher.imports.company.Company.Customer;
import org.gendan.launcher.imports.company.Company.Offer;
import org.gendan.launcher.imports.company.Company.Place;
import org.gendan.launcher.imports.company.Company.Product;
import org.gendan.launcher.imports.company.Company.Step;
import org.gendan.launcher.imports.company.Company.Stock;
import org.gendan.launcher.imports.company.Company.Supplier;
import org.gendan.launcher.imports.company.Company.Terms;
import org.gendan.launcher.imports.company.Company.WorkCentre;

/**
 * The company that is measured: tables of three materials each, made in two steps, material in
 * plenty, customers who pay a deposit and the balance. Nothing in it makes an order wait but the
 * work itself.
 */
public final class Cast {

  public static final String CURRENCY = "CNY";
  public static final BigDecimal PRICE = new BigDecimal("1200");

  private static final int TABLES = 60;
  private static final int CUSTOMERS = 400;
  private static final BigDecimal PLENTY = new BigDecimal("10000000");
  private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
  private static final List<String> MATERIALS = List.of("BOARD", "LEG", "VARNISH");

  private Cast() {}

  public static Company company() {
    return new Company(
        "Benchmark",
        CURRENCY,
        List.of(new Place("P1", "一厂")),
        List.of(),
        List.of(centre("P1-CUT", "开料"), centre("P1-PACK", "包装")),
        products(),
        List.of(new Supplier("BENCH-S", "板材厂", materials().map(Cast::offer).toList())),
        materials().map(code -> new Stock(code, "P1", PLENTY)).toList(),
        IntStream.range(0, CUSTOMERS).mapToObj(Cast::customer).toList());
  }

  public static String customerCode(int no) {
    return "BENCH-C%04d".formatted(no % CUSTOMERS);
  }

  public static String tableCode(int no) {
    return "BENCH-T%03d".formatted(no % TABLES);
  }

  public static int customers() {
    return CUSTOMERS;
  }

  public static int tables() {
    return TABLES;
  }

  private static List<Product> products() {
    List<Product> products = new ArrayList<>();
    materials()
        .forEach(
            code ->
                products.add(
                    new Product(code, "材料 " + code, "EA", false, false, List.of(), List.of())));
    for (int i = 0; i < TABLES; i++) {
      int no = i;
      List<Component> bom =
          MATERIALS.stream()
              .map(name -> new Component(material(name, no), BigDecimal.TWO, FROM, null))
              .toList();
      products.add(new Product(tableCode(i), "餐桌 " + i, "EA", true, true, bom, steps()));
    }
    return products;
  }

  private static List<Step> steps() {
    BigDecimal minutes = new BigDecimal("0.1");
    return List.of(
        new Step(10, "P1-CUT", "开料", "BLANK", false, 0, minutes),
        new Step(20, "P1-PACK", "包装", "PACK", false, 0, minutes));
  }

  private static java.util.stream.Stream<String> materials() {
    return IntStream.range(0, TABLES)
        .boxed()
        .flatMap(no -> MATERIALS.stream().map(name -> material(name, no)));
  }

  private static String material(String name, int no) {
    return "BENCH-%s%03d".formatted(name, no);
  }

  private static Offer offer(String material) {
    return new Offer(material, new BigDecimal("50"), 3, BigDecimal.ONE);
  }

  private static WorkCentre centre(String code, String name) {
    return new WorkCentre(code, name, "P1", new BigDecimal("1000"), new BigDecimal("60"));
  }

  private static Customer customer(int no) {
    return new Customer(customerCode(no), "客户" + no, null, "B", "华南", Terms.DEPOSIT_30, null);
  }
}
