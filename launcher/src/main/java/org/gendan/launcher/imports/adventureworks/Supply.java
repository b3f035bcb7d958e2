package org.gendan.launcher.imports.adventureworks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gendan.launcher.imports.csv.Table;
import org.gendan.launcher.imports.csv.Table.Reference;
import org.jspecify.annotations.Nullable;

/** Vendors, their prices and lead times, and what was bought from them. */
public final class Supply {

  /**
   * @param rating 1 (superior) to 5 (below average)
   */
  public record Vendor(int id, String account, String name, int rating, boolean active) {}

  public record VendorPrice(
      int product, int vendor, int leadDays, BigDecimal price, int minimumQuantity) {}

  public record Purchase(
      int id, int status, int vendor, LocalDate ordered, @Nullable LocalDate shipped) {}

  public record PurchaseLine(
      int purchase,
      int id,
      LocalDate due,
      int quantity,
      int product,
      BigDecimal price,
      BigDecimal received,
      BigDecimal rejected) {}

  public static final Table<Vendor> VENDORS =
      new Table<>(
          "Vendor.csv",
          List.of("BusinessEntityID", "AccountNumber", "Name", "CreditRating", "ActiveFlag"),
          List.of("BusinessEntityID"),
          List.of(),
          row ->
              new Vendor(
                  row.id("BusinessEntityID"),
                  row.text("AccountNumber", 40),
                  row.text("Name", 120),
                  row.positive("CreditRating"),
                  row.flag("ActiveFlag")));

  public static final Table<VendorPrice> PRICES =
      new Table<>(
          "ProductVendor.csv",
          List.of(
              "ProductID", "BusinessEntityID", "AverageLeadTime", "StandardPrice", "MinOrderQty"),
          List.of("ProductID", "BusinessEntityID"),
          List.of(
              Reference.to(Products.PRODUCTS, "ProductID"),
              Reference.to(VENDORS, "BusinessEntityID")),
          row ->
              new VendorPrice(
                  row.id("ProductID"),
                  row.id("BusinessEntityID"),
                  row.positive("AverageLeadTime"),
                  row.positiveAmount("StandardPrice"),
                  row.positive("MinOrderQty")));

  public static final Table<Purchase> PURCHASES =
      new Table<>(
          "PurchaseOrderHeader.csv",
          List.of("PurchaseOrderID", "Status", "VendorID", "OrderDate", "ShipDate"),
          List.of("PurchaseOrderID"),
          List.of(Reference.to(VENDORS, "VendorID")),
          row ->
              new Purchase(
                  row.id("PurchaseOrderID"),
                  row.positive("Status"),
                  row.id("VendorID"),
                  row.day("OrderDate"),
                  row.optionalDay("ShipDate")));

  public static final Table<PurchaseLine> PURCHASE_LINES =
      new Table<>(
          "PurchaseOrderDetail.csv",
          List.of(
              "PurchaseOrderID",
              "PurchaseOrderDetailID",
              "DueDate",
              "OrderQty",
              "ProductID",
              "UnitPrice",
              "ReceivedQty",
              "RejectedQty"),
          List.of("PurchaseOrderID", "PurchaseOrderDetailID"),
          List.of(
              Reference.partOf(PURCHASES, "PurchaseOrderID"),
              Reference.to(Products.PRODUCTS, "ProductID")),
          row ->
              new PurchaseLine(
                  row.id("PurchaseOrderID"),
                  row.id("PurchaseOrderDetailID"),
                  row.day("DueDate"),
                  row.positive("OrderQty"),
                  row.id("ProductID"),
                  row.amount("UnitPrice"),
                  row.amount("ReceivedQty"),
                  row.amount("RejectedQty")));

  private Supply() {}
}
