package org.gendan.launcher.imports.adventureworks;

import java.math.BigDecimal;
import java.util.List;
import org.gendan.launcher.imports.csv.Row;
import org.gendan.launcher.imports.csv.Table;
import org.gendan.launcher.imports.csv.Table.Reference;
import org.gendan.launcher.imports.need.BomRow;
import org.jspecify.annotations.Nullable;

/** Products, what they are made of, where they are made and how many lie in stock. */
public final class Products {

  /**
   * @param made made here rather than bought
   * @param sold sold to customers rather than only used in other products
   */
  public record Product(
      int id,
      String number,
      String name,
      boolean made,
      boolean sold,
      String colour,
      @Nullable Integer subcategory,
      @Nullable Integer model) {}

  /** A place: a store, or a work centre where an hour costs something. */
  public record Location(int id, String name, BigDecimal costPerHour) {}

  /** One instruction of a model's routing; the hours hold for a lot, not for one step. */
  public record ModelStep(int model, int location, BigDecimal hours, int lotSize) {}

  /**
   * A row of the bill of materials; {@code row} is null for the mark that says “sold on its own”.
   */
  public record BomLine(int id, long line, String unit, @Nullable BomRow row) {}

  public record Stock(int product, int location, int quantity) {}

  public static final Table<Product> PRODUCTS =
      new Table<>(
          "Product.csv",
          List.of(
              "ProductID",
              "Name",
              "ProductNumber",
              "MakeFlag",
              "FinishedGoodsFlag",
              "Color",
              "ProductSubcategoryID",
              "ProductModelID"),
          List.of("ProductID"),
          List.of(),
          row ->
              new Product(
                  row.id("ProductID"),
                  row.text("ProductNumber", 40),
                  row.text("Name", 120),
                  row.flag("MakeFlag"),
                  row.flag("FinishedGoodsFlag"),
                  row.optionalText("Color", 40),
                  row.optionalId("ProductSubcategoryID"),
                  row.optionalId("ProductModelID")));

  public static final Table<Location> LOCATIONS =
      new Table<>(
          "Location.csv",
          List.of("LocationID", "Name", "CostRate"),
          List.of("LocationID"),
          List.of(),
          row -> new Location(row.id("LocationID"), row.text("Name", 120), row.amount("CostRate")));

  public static final Table<BomLine> BOM =
      new Table<>(
          "BillOfMaterials.csv",
          List.of(
              "BillOfMaterialsID",
              "ProductAssemblyID",
              "ComponentID",
              "StartDate",
              "EndDate",
              "UnitMeasureCode",
              "PerAssemblyQty"),
          List.of("BillOfMaterialsID"),
          List.of(
              Reference.to(PRODUCTS, "ProductAssemblyID"), Reference.to(PRODUCTS, "ComponentID")),
          Products::bomLine);

  public static final Table<ModelStep> MODEL_STEPS =
      new Table<>(
          "ProductModelRouting.csv",
          List.of(
              "ProductModelID",
              "LocationID",
              "SetupHours",
              "MachineHours",
              "LaborHours",
              "LotSize"),
          List.of(),
          List.of(Reference.to(LOCATIONS, "LocationID")),
          Products::modelStep);

  public static final Table<Stock> STOCK =
      new Table<>(
          "ProductInventory.csv",
          List.of("ProductID", "LocationID", "Quantity"),
          List.of("ProductID", "LocationID"),
          List.of(Reference.to(PRODUCTS, "ProductID"), Reference.to(LOCATIONS, "LocationID")),
          row -> new Stock(row.id("ProductID"), row.id("LocationID"), row.count("Quantity")));

  private Products() {}

  private static BomLine bomLine(Row row) {
    @Nullable Integer assembly = row.optionalId("ProductAssemblyID");
    BomRow bom =
        new BomRow(
            assembly == null ? 0 : assembly,
            row.id("ComponentID"),
            row.day("StartDate"),
            row.optionalDay("EndDate"),
            row.positiveAmount("PerAssemblyQty"));
    if (bom.to() != null && bom.to().isBefore(bom.from())) {
      row.refuse("EndDate", "before", "StartDate", bom.from());
    }
    return new BomLine(
        row.id("BillOfMaterialsID"),
        row.line(),
        row.text("UnitMeasureCode", 10),
        assembly == null ? null : bom);
  }

  private static ModelStep modelStep(Row row) {
    BigDecimal hours =
        row.optionalAmount("SetupHours")
            .orElse(BigDecimal.ZERO)
            .add(
                row.optionalAmount("MachineHours")
                    .orElse(BigDecimal.ZERO)
                    .max(row.optionalAmount("LaborHours").orElse(BigDecimal.ZERO)));
    return new ModelStep(
        row.id("ProductModelID"), row.id("LocationID"), hours, row.positive("LotSize"));
  }
}
