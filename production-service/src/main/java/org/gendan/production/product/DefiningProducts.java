package org.gendan.production.product;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.production.plant.PlantRepository;
import org.gendan.production.plant.WorkCentreRepository;
import org.gendan.production.product.ProductCommands.ComponentForm;
import org.gendan.production.product.ProductCommands.DefineProduct;
import org.gendan.production.product.ProductCommands.StepForm;

/** Defining products: all of a list or none, and only what is new is told. */
@ApplicationScoped
class DefiningProducts {

  /** More mistakes than this tell nobody more. */
  private static final int MOST_ERRORS = 100;

  private final ProductRepository products;
  private final PlantRepository plants;
  private final WorkCentreRepository workCentres;
  private final Outbox outbox;

  DefiningProducts(
      ProductRepository products,
      PlantRepository plants,
      WorkCentreRepository workCentres,
      Outbox outbox) {
    this.products = products;
    this.plants = plants;
    this.workCentres = workCentres;
    this.outbox = outbox;
  }

  @Transactional
  List<Product> define(List<DefineProduct> forms) {
    products.lockStructure();
    List<FieldError> errors = new ArrayList<>();
    Map<String, Product> known =
        products.byCode(forms.stream().map(DefineProduct::code).collect(toSet()));
    List<Definition> definitions = complete(forms, check(forms, errors));
    refuse(errors);
    refuseCycles(definitions);
    List<Product> defined =
        definitions.stream().map(definition -> define(definition, known)).toList();
    products.flush();
    return defined;
  }

  private Product define(Definition definition, Map<String, Product> known) {
    Product product = known.get(definition.code());
    if (product == null) {
      Product fresh = new Product(definition.code());
      outbox.add(fresh.define(definition));
      products.persist(fresh);
      return fresh;
    }
    if (product.differsFrom(definition)) {
      outbox.add(product.define(definition));
    }
    return product;
  }

  private List<Definition> complete(List<DefineProduct> forms, DefinitionCheck check) {
    List<Definition> definitions = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < forms.size(); i++) {
      String at = "/products/" + i;
      DefineProduct form = forms.get(i);
      if (!codes.add(form.code())) {
        check
            .errors()
            .add(new FieldError(at + "/code", "product/twice", Map.of("value", form.code())));
      }
      check.complete(form, at).ifPresent(definitions::add);
    }
    return definitions;
  }

  private DefinitionCheck check(List<DefineProduct> forms, List<FieldError> errors) {
    Set<String> components = new HashSet<>();
    Set<String> centres = new HashSet<>();
    for (DefineProduct form : forms) {
      bom(form).forEach(row -> components.add(row.componentCode()));
      Objects.requireNonNullElse(form.routing(), List.<StepForm>of())
          .forEach(step -> centres.add(step.workCentre()));
    }
    Map<String, String> units = new HashMap<>(products.units(components));
    forms.forEach(form -> units.put(form.code(), form.unit()));
    var places = plants.listAll().stream().collect(toMap(plant -> plant.code(), plant -> plant));
    return new DefinitionCheck(units, places, workCentres.byCode(centres), plants.main(), errors);
  }

  private void refuseCycles(List<Definition> definitions) {
    ProductStructure structure = new ProductStructure(products.structure());
    for (Definition definition : definitions) {
      structure.put(
          definition.code(),
          definition.bom().stream().map(Component::componentCode).collect(toSet()));
    }
    structure
        .cycle(definitions.stream().map(Definition::code).toList())
        .ifPresent(
            path -> {
              throw new RuleBroken("product/cycle", Map.of("path", String.join(" → ", path)))
                  .at("/products");
            });
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw errors.stream()
          .limit(MOST_ERRORS)
          .reduce(
              new RuleBroken("product/not-acceptable", Map.of()), RuleBroken::with, (a, b) -> b);
    }
  }

  private static List<ComponentForm> bom(DefineProduct form) {
    return Objects.requireNonNullElse(form.bom(), List.of());
  }
}
