package org.gendan.launcher.imports.adventureworks;

import java.util.List;
import org.gendan.launcher.imports.csv.Folder;
import org.gendan.launcher.imports.csv.Table;

/** The files of the layout, each after those it refers to. */
public final class Layout {

  public static final List<Table<?>> TABLES =
      List.of(
          Products.PRODUCTS,
          Products.LOCATIONS,
          Products.BOM,
          Products.MODEL_STEPS,
          Products.STOCK,
          Supply.VENDORS,
          Supply.PRICES,
          Buyers.TERRITORIES,
          Buyers.PERSONS,
          Buyers.STORES,
          Buyers.CUSTOMERS,
          Sales.ORDERS,
          Sales.LINES,
          Making.WORK_ORDERS,
          Making.WORK_STEPS,
          Supply.PURCHASES,
          Supply.PURCHASE_LINES);

  /** What the product brings along, so that a demo needs no download. */
  public static final Folder SHIPPED = new Folder.Shipped("adventureworks");

  private Layout() {}
}
