package org.gendan.launcher.demo.script;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gendan.launcher.imports.company.Company;

/**
 * Orders for the furniture maker, which has none of its own: made up, and the same ones for the
 * same month.
 */
public final class FurnitureOrders {

  /** Price of a piece: its material, this many times. */
  private static final BigDecimal MARKUP = new BigDecimal("2.6");

  private static final int DAYS_TO_DELIVER = 25;

  private final Company company;
  private final Map<String, BigDecimal> prices = new HashMap<>();

  public FurnitureOrders(Company company) {
    this.company = company;
    for (Company.Supplier supplier : company.suppliers()) {
      supplier
          .offers()
          .forEach(offer -> prices.merge(offer.material(), offer.price(), BigDecimal::min));
    }
    // Products stand after their components, so each component has its price by now.
    company.products().stream()
        .filter(Company.Product::made)
        .forEach(product -> prices.put(product.code(), material(product)));
  }

  public OrderBook of(YearMonth month, int wanted) {
    Random random = new Random(month.toString().hashCode());
    List<Company.Product> sold = company.products().stream().filter(Company.Product::sold).toList();
    List<SalesOrder> orders = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      LocalDate day = month.atDay(1 + i * month.lengthOfMonth() / wanted);
      Company.Customer customer =
          company.customers().get(random.nextInt(company.customers().size()));
      List<SalesOrder.Line> lines = new ArrayList<>();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        lines.add(line(sold.get(random.nextInt(sold.size())), 1 + random.nextInt(8)));
      }
      String no = "JJ%s-%03d".formatted(month.toString().replace("-", ""), i + 1);
      orders.add(
          new SalesOrder(no, customer.code(), day, day.plusDays(DAYS_TO_DELIVER), false, lines));
    }
    return new OrderBook(orders);
  }

  private SalesOrder.Line line(Company.Product product, int pieces) {
    BigDecimal cost = prices.getOrDefault(product.code(), BigDecimal.TEN);
    BigDecimal price = cost.multiply(MARKUP).setScale(0, RoundingMode.UP);
    return new SalesOrder.Line(product.code(), BigDecimal.valueOf(pieces), price);
  }

  private BigDecimal material(Company.Product product) {
    return product.bom().stream()
        .map(row -> prices.getOrDefault(row.product(), BigDecimal.ZERO).multiply(row.perUnit()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
