package org.gendan.launcher.imports.adventureworks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gendan.launcher.imports.adventureworks.Products.Product;
import org.gendan.launcher.imports.company.Company;
import org.gendan.launcher.imports.need.BomRow;

/** Products with structure and routing, each after its components. */
final class ProductList {

  private static final int SETUP_MINUTES = 15;

  /** A work order is for so many pieces on average, and its hours hold for all of them. */
  private static final BigDecimal USUAL_LOT = new BigDecimal(25);

  private static final BigDecimal MINUTES = new BigDecimal(60);

  private final Map<Integer, Product> products = new LinkedHashMap<>();
  private final Map<Integer, List<BomRow>> parts = new HashMap<>();
  private final Map<Integer, String> units = new HashMap<>();
  private final Map<Integer, String> locationNames = new HashMap<>();
  private final Routings routings;

  ProductList(Imported imported) {
    imported.each(Products.PRODUCTS, product -> products.put(product.id(), product));
    imported.each(Products.BOM, this::part);
    imported.each(Products.LOCATIONS, place -> locationNames.put(place.id(), place.name()));
    routings = new Routings(imported);
  }

  String code(int product) {
    return Objects.requireNonNull(products.get(product)).number();
  }

  List<Company.Product> inOrder() {
    List<Company.Product> ordered = new ArrayList<>();
    Set<Integer> done = new HashSet<>();
    products.keySet().forEach(product -> add(product, done, ordered));
    return ordered;
  }

  private void add(int product, Set<Integer> done, List<Company.Product> ordered) {
    if (done.add(product)) {
      List<BomRow> rows = parts.getOrDefault(product, List.of());
      rows.forEach(row -> add(row.component(), done, ordered));
      ordered.add(product(Objects.requireNonNull(products.get(product)), rows));
    }
  }

  private Company.Product product(Product product, List<BomRow> rows) {
    return new Company.Product(
        product.number(),
        product.name(),
        units.getOrDefault(product.id(), "EA"),
        product.made(),
        product.sold(),
        rows.stream().map(this::component).toList(),
        steps(routings.of(product), product.sold()));
  }

  private Company.Component component(BomRow row) {
    return new Company.Component(code(row.component()), row.perUnit(), row.from(), row.to());
  }

  /** Whatever customers buy is finished (成品) at the latest by its last step. */
  private List<Company.Step> steps(List<Routings.Stop> stops, boolean sold) {
    List<Company.Step> steps = new ArrayList<>();
    boolean finished = false;
    for (Routings.Stop stop : stops) {
      boolean last = steps.size() == stops.size() - 1;
      finished |= WorkCentres.finishes(stop.location()) || (sold && last);
      steps.add(step((steps.size() + 1) * 10, stop, finished ? "FINISH" : "BLANK"));
    }
    return steps;
  }

  private Company.Step step(int no, Routings.Stop stop, String stage) {
    return new Company.Step(
        no,
        WorkCentres.code(stop.location()),
        Objects.requireNonNull(locationNames.get(stop.location())),
        stage,
        WorkCentres.isOutsourced(stop.location()),
        SETUP_MINUTES,
        stop.hours().multiply(MINUTES).divide(USUAL_LOT, 2, RoundingMode.HALF_UP));
  }

  private void part(Products.BomLine line) {
    if (line.row() != null) {
      parts.computeIfAbsent(line.row().assembly(), a -> new ArrayList<>()).add(line.row());
      units.merge(line.row().component(), line.unit(), (old, now) -> old.equals("EA") ? now : old);
    }
  }
}
