package org.gendan.launcher.imports.adventureworks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.gendan.launcher.imports.csv.Row;
import org.gendan.launcher.imports.csv.Table;
import org.gendan.launcher.imports.csv.Table.Reference;

/** What customers ordered. */
public final class Sales {

  /**
   * @param online bought by a person online rather than by a store
   * @param due the day the customer wants it
   */
  public record Order(int id, LocalDate ordered, LocalDate due, boolean online, int customer) {}

  /**
   * @param discount share of the price, 0 to 1
   */
  public record Line(
      int order, int id, int product, int quantity, BigDecimal price, BigDecimal discount) {

    /** Price of one piece after discount, with the four decimals money has here. */
    public BigDecimal netPrice() {
      return price.multiply(BigDecimal.ONE.subtract(discount)).setScale(4, RoundingMode.HALF_EVEN);
    }
  }

  public static final Table<Order> ORDERS =
      new Table<>(
          "SalesOrderHeader.csv",
          List.of("SalesOrderID", "OrderDate", "DueDate", "OnlineOrderFlag", "CustomerID"),
          List.of("SalesOrderID"),
          List.of(Reference.to(Buyers.CUSTOMERS, "CustomerID")),
          Sales::order);

  public static final Table<Line> LINES =
      new Table<>(
          "SalesOrderDetail.csv",
          List.of(
              "SalesOrderID",
              "SalesOrderDetailID",
              "OrderQty",
              "ProductID",
              "UnitPrice",
              "UnitPriceDiscount"),
          List.of("SalesOrderID", "SalesOrderDetailID"),
          List.of(
              Reference.partOf(ORDERS, "SalesOrderID"),
              Reference.to(Products.PRODUCTS, "ProductID")),
          Sales::line);

  private Sales() {}

  private static Order order(Row row) {
    Order order =
        new Order(
            row.id("SalesOrderID"),
            row.day("OrderDate"),
            row.day("DueDate"),
            row.flag("OnlineOrderFlag"),
            row.id("CustomerID"));
    if (order.due().isBefore(order.ordered())) {
      row.refuse("DueDate", "before", "OrderDate", order.ordered());
    }
    return order;
  }

  private static Line line(Row row) {
    Line line =
        new Line(
            row.id("SalesOrderID"),
            row.id("SalesOrderDetailID"),
            row.id("ProductID"),
            row.positive("OrderQty"),
            row.amount("UnitPrice"),
            row.amount("UnitPriceDiscount"));
    if (line.discount().compareTo(BigDecimal.ONE) > 0) {
      row.refuse("UnitPriceDiscount", "more-than-all", line.discount());
    }
    return line;
  }
}
