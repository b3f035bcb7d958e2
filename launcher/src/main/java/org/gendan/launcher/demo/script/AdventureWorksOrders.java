package org.gendan.launcher.demo.script;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gendan.launcher.imports.adventureworks.Buyers;
import org.gendan.launcher.imports.adventureworks.Imported;
import org.gendan.launcher.imports.adventureworks.Products;
import org.gendan.launcher.imports.adventureworks.Sales;

/** Reads the sales orders of a month from the imported folders. */
public record AdventureWorksOrders(Imported imported) {

  public OrderBook of(YearMonth month) {
    Map<Integer, String> customers = new HashMap<>();
    Map<Integer, String> products = new HashMap<>();
    Map<Integer, Sales.Order> orders = new LinkedHashMap<>();
    Map<Integer, List<SalesOrder.Line>> lines = new HashMap<>();
    imported.each(Buyers.CUSTOMERS, one -> customers.put(one.id(), one.account()));
    imported.each(Products.PRODUCTS, one -> products.put(one.id(), one.number()));
    imported.each(Sales.ORDERS, one -> keep(one, month, orders));
    imported.each(
        Sales.LINES,
        line -> {
          if (orders.containsKey(line.order())) {
            String code = Objects.requireNonNull(products.get(line.product()));
            lines.computeIfAbsent(line.order(), o -> new ArrayList<>()).add(line(line, code));
          }
        });
    List<SalesOrder> book = new ArrayList<>();
    orders.forEach(
        (id, order) -> {
          String customer = Objects.requireNonNull(customers.get(order.customer()));
          book.add(order(order, customer, lines.getOrDefault(id, List.of())));
        });
    return new OrderBook(book);
  }

  private static void keep(Sales.Order order, YearMonth month, Map<Integer, Sales.Order> orders) {
    if (YearMonth.from(order.ordered()).equals(month)) {
      orders.put(order.id(), order);
    }
  }

  /** An order form has prices in cents; nobody could pay a part of one. */
  private static SalesOrder.Line line(Sales.Line line, String product) {
    BigDecimal price = line.netPrice().setScale(2, RoundingMode.HALF_EVEN);
    return new SalesOrder.Line(product, BigDecimal.valueOf(line.quantity()), price);
  }

  private static SalesOrder order(Sales.Order order, String customer, List<SalesOrder.Line> lines) {
    return new SalesOrder(
        "SO" + order.id(), customer, order.ordered(), order.due(), order.online(), lines);
  }
}
