package org.gendan.launcher.imports.adventureworks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gendan.launcher.imports.csv.Row;
import org.gendan.launcher.imports.csv.Table;
import org.gendan.launcher.imports.csv.Table.Reference;
import org.jspecify.annotations.Nullable;

/** What the shop floor did: work orders and the work centres each of them went through. */
public final class Making {

  /**
   * @param end null while it is not finished
   */
  public record WorkOrder(
      int id,
      int product,
      int quantity,
      int scrapped,
      LocalDate start,
      @Nullable LocalDate end,
      LocalDate due) {}

  public record WorkStep(
      int workOrder, int product, int sequence, int location, BigDecimal hours) {}

  public static final Table<WorkOrder> WORK_ORDERS =
      new Table<>(
          "WorkOrder.csv",
          List.of(
              "WorkOrderID",
              "ProductID",
              "OrderQty",
              "ScrappedQty",
              "StartDate",
              "EndDate",
              "DueDate"),
          List.of("WorkOrderID"),
          List.of(Reference.to(Products.PRODUCTS, "ProductID")),
          Making::workOrder);

  public static final Table<WorkStep> WORK_STEPS =
      new Table<>(
          "WorkOrderRouting.csv",
          List.of(
              "WorkOrderID", "ProductID", "OperationSequence", "LocationID", "ActualResourceHrs"),
          List.of("WorkOrderID", "ProductID", "OperationSequence"),
          List.of(
              Reference.to(WORK_ORDERS, "WorkOrderID"),
              Reference.to(Products.PRODUCTS, "ProductID"),
              Reference.to(Products.LOCATIONS, "LocationID")),
          row ->
              new WorkStep(
                  row.id("WorkOrderID"),
                  row.id("ProductID"),
                  row.id("OperationSequence"),
                  row.id("LocationID"),
                  row.optionalAmount("ActualResourceHrs").orElse(BigDecimal.ZERO)));

  private Making() {}

  private static WorkOrder workOrder(Row row) {
    WorkOrder order =
        new WorkOrder(
            row.id("WorkOrderID"),
            row.id("ProductID"),
            row.positive("OrderQty"),
            row.count("ScrappedQty"),
            row.day("StartDate"),
            row.optionalDay("EndDate"),
            row.day("DueDate"));
    if (order.end() != null && order.end().isBefore(order.start())) {
      row.refuse("EndDate", "before", "StartDate", order.start());
    }
    return order;
  }
}
