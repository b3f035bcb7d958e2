package org.gendan.production.product;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.gendan.contracts.production.ProductEvent.ProductDefined;
import org.hibernate.annotations.BatchSize;

/**
 * A product or material (产品、物料) with what it is made of and how. A later definition replaces the
 * former.
 */
@Entity
@Table(name = "products")
public class Product {

  @Id String code;
  String name;
  String unit;
  boolean made;
  String plant;

  /** Counts the definitions; what was planned for another one is planned anew. */
  int definition;

  @Version int version;

  @ElementCollection
  @CollectionTable(name = "product_components", joinColumns = @JoinColumn(name = "product_code"))
  @OrderColumn(name = "row_no")
  @BatchSize(size = 100)
  List<Component> bom = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "product_steps", joinColumns = @JoinColumn(name = "product_code"))
  @OrderColumn(name = "row_no")
  @BatchSize(size = 100)
  List<RoutingStep> routing = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Product() {}

  Product(String code) {
    this.code = code;
    this.name = code;
    this.unit = "";
    this.plant = "";
  }

  /** True when this says anything new about the product. */
  boolean differsFrom(Definition other) {
    return !other.equals(
        new Definition(code, name, unit, made, plant, List.copyOf(bom), List.copyOf(routing)));
  }

  ProductDefined define(Definition as) {
    name = as.name();
    unit = as.unit();
    made = as.made();
    plant = as.plant();
    replace(bom, as.bom());
    replace(routing, as.routing());
    definition++;
    return new ProductDefined(
        code,
        name,
        unit,
        made,
        bom.stream().map(Component::fact).toList(),
        routing.stream().map(RoutingStep::fact).toList());
  }

  private static <T> void replace(List<T> rows, List<T> with) {
    if (!rows.equals(with)) {
      rows.clear();
      rows.addAll(with);
    }
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String unit() {
    return unit;
  }

  public String plant() {
    return plant;
  }

  public int definition() {
    return definition;
  }

  public List<RoutingStep> routing() {
    return List.copyOf(routing);
  }
}
