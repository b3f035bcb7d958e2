package org.gendan.launcher.imports.adventureworks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gendan.launcher.imports.adventureworks.Products.Location;
import org.gendan.launcher.imports.adventureworks.Products.Product;
import org.jspecify.annotations.Nullable;

/**
 * At which work centres a product is made. The files say it in four ways of falling weight: how the
 * product was made before, the routing of its model, a product of the same kind and colour, and
 * where a part made here is kept.
 */
final class Routings {

  /** Work at one work centre; the hours hold for a work order of usual size. */
  record Stop(int location, BigDecimal hours) {}

  private static final BigDecimal USUAL_HOURS = new BigDecimal(2);
  private static final int PAINT_SHOP = 3;
  private static final int PAINT_STORE = 4;

  private final Map<Integer, Location> locations = new HashMap<>();
  private final Map<Integer, NavigableMap<Integer, Stop>> worked = new HashMap<>();
  private final Map<Integer, LinkedHashMap<Integer, Stop>> models = new HashMap<>();
  private final Map<Integer, NavigableMap<Integer, Stop>> kept = new HashMap<>();
  private final Map<Integer, Product> products = new LinkedHashMap<>();

  Routings(Imported imported) {
    imported.each(Products.LOCATIONS, location -> locations.put(location.id(), location));
    imported.each(Products.PRODUCTS, product -> products.put(product.id(), product));
    imported.each(
        Making.WORK_STEPS,
        step ->
            worked
                .computeIfAbsent(step.product(), p -> new TreeMap<>())
                .putIfAbsent(step.sequence(), new Stop(step.location(), step.hours())));
    imported.each(
        Products.MODEL_STEPS,
        step -> {
          int place = workCentreFor(step.location());
          models
              .computeIfAbsent(step.model(), m -> new LinkedHashMap<>())
              .putIfAbsent(place, new Stop(place, step.hours()));
        });
    imported.each(Products.STOCK, this::keep);
  }

  /** Empty for what is bought, and for what nobody says how to make. */
  List<Stop> of(Product product) {
    if (!product.made()) {
      return List.of();
    }
    return first(worked.get(product.id()))
        .or(() -> product.model() == null ? Optional.empty() : first(models.get(product.model())))
        .or(() -> likeAnother(product))
        .or(() -> first(kept.get(product.id())))
        .orElse(List.of());
  }

  boolean isWorkCentre(int location) {
    return Objects.requireNonNull(locations.get(location)).costPerHour().signum() > 0;
  }

  private Optional<List<Stop>> likeAnother(Product product) {
    List<Product> kin =
        products.values().stream()
            .filter(other -> product.subcategory() != null)
            .filter(other -> Objects.equals(other.subcategory(), product.subcategory()))
            .filter(other -> worked.containsKey(other.id()))
            .toList();
    return kin.stream()
        .filter(other -> other.colour().equals(product.colour()))
        .findFirst()
        .or(() -> kin.stream().findFirst())
        .flatMap(other -> first(worked.get(other.id())));
  }

  private void keep(Products.Stock stock) {
    if (isWorkCentre(stock.location())) {
      kept.computeIfAbsent(stock.product(), p -> new TreeMap<>())
          .put(stock.location(), new Stop(stock.location(), USUAL_HOURS));
    }
  }

  /** One model's routing names the paint stores where the paint work centre is meant. */
  private int workCentreFor(int location) {
    return location == PAINT_SHOP || location == PAINT_STORE ? WorkCentres.PAINT : location;
  }

  private static Optional<List<Stop>> first(@Nullable Map<Integer, Stop> stops) {
    return Optional.ofNullable(stops).map(Map::values).map(List::copyOf);
  }
}
