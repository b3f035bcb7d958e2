package org.gendan.production.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gendan.platform.problem.FieldError;
import org.gendan.production.plant.Plant;
import org.gendan.production.plant.WorkCentre;
import org.gendan.production.product.ProductCommands.ComponentForm;
import org.gendan.production.product.ProductCommands.DefineProduct;
import org.gendan.production.product.ProductCommands.StepForm;
import org.jspecify.annotations.Nullable;

/**
 * Checks product forms against what is known, completes what they leave out, and collects every
 * mistake.
 *
 * @param units unit of each product that is known or defined together with these
 * @param main the plant for products that name none
 */
record DefinitionCheck(
    Map<String, String> units,
    Map<String, Plant> plants,
    Map<String, WorkCentre> workCentres,
    Optional<Plant> main,
    List<FieldError> errors) {

  private static final String PACKING = "包装";
  private static final String MAKING_READY = "备货";

  Optional<Definition> complete(DefineProduct form, String at) {
    int before = errors.size();
    List<ComponentForm> bom = Objects.requireNonNullElse(form.bom(), List.of());
    List<StepForm> steps = Objects.requireNonNullElse(form.routing(), List.of());
    if (!form.made() && !(bom.isEmpty() && steps.isEmpty())) {
      wrong(at + "/made", "product/bought-with-structure", form.code());
    }
    List<Component> components = components(bom, at + "/bom/");
    List<RoutingStep> routing = routing(steps, at + "/routing/");
    String plant = plant(form, routing, at);
    if (plant == null || errors.size() > before) {
      return Optional.empty();
    }
    List<RoutingStep> whole = routing.isEmpty() ? List.of(only(plant, form.made())) : routing;
    return Optional.of(
        new Definition(
            form.code(), form.name(), form.unit(), form.made(), plant, components, whole));
  }

  private List<Component> components(List<ComponentForm> rows, String at) {
    List<Component> components = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ComponentForm row = rows.get(i);
      String unit = units.get(row.componentCode());
      if (unit == null) {
        wrong(at + i + "/componentCode", "product/unknown-component", row.componentCode());
      } else if (row.unit() != null && !row.unit().equals(unit)) {
        wrong(at + i + "/unit", "product/unit-differs", unit);
      } else if (row.to() != null && row.to().isBefore(row.from())) {
        wrong(at + i + "/to", "product/ends-before-start", row.to());
      } else {
        components.add(Component.of(row, unit));
      }
    }
    return components;
  }

  private List<RoutingStep> routing(List<StepForm> forms, String at) {
    List<RoutingStep> steps = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    int last = forms.stream().mapToInt(StepForm::stepNo).max().orElse(0);
    for (int i = 0; i < forms.size(); i++) {
      StepForm form = forms.get(i);
      WorkCentre centre = workCentres.get(form.workCentre());
      if (!numbers.add(form.stepNo())) {
        wrong(at + i + "/stepNo", "product/step-twice", form.stepNo());
      }
      if (centre == null) {
        wrong(at + i + "/workCentre", "product/unknown-work-centre", form.workCentre());
      } else {
        steps.add(step(form, centre, form.stepNo() == last, at + i));
      }
    }
    steps.sort(Comparator.comparingInt(RoutingStep::stepNo));
    return steps;
  }

  private RoutingStep step(StepForm form, WorkCentre centre, boolean last, String at) {
    boolean outsourced = Objects.requireNonNull(plants.get(centre.plant())).isWorkshop();
    if (form.outsourced() != null && form.outsourced() != outsourced) {
      wrong(at + "/outsourced", "product/outsourced-differs", centre.code());
    }
    boolean inspect = form.inspect() == null ? last : form.inspect();
    return new RoutingStep(
        form.stepNo(),
        centre.code(),
        form.name(),
        form.stage(),
        form.setupHours().setScale(RoutingStep.SCALE),
        form.hoursPerUnit().setScale(RoutingStep.SCALE),
        outsourced,
        inspect);
  }

  private @Nullable String plant(DefineProduct form, List<RoutingStep> routing, String at) {
    if (form.plant() != null) {
      Plant plant = plants.get(form.plant());
      if (plant == null || plant.isWorkshop()) {
        wrong(at + "/plant", "product/unknown-plant", form.plant());
        return null;
      }
      return plant.code();
    }
    for (RoutingStep step : routing.reversed()) {
      if (!step.outsourced()) {
        return Objects.requireNonNull(workCentres.get(step.workCentre())).plant();
      }
    }
    if (main.isEmpty()) {
      wrong(at + "/plant", "product/no-plant", form.code());
    }
    return main.map(Plant::code).orElse(null);
  }

  /**
   * What is made without a routing is packed and inspected; what is bought was inspected when it
   * came.
   */
  private static RoutingStep only(String plant, boolean made) {
    BigDecimal none = BigDecimal.ZERO.setScale(RoutingStep.SCALE);
    String name = made ? PACKING : MAKING_READY;
    return new RoutingStep(
        10, WorkCentre.packingOf(plant), name, Stage.PACK, none, none, false, made);
  }

  private void wrong(String pointer, String code, Object value) {
    errors.add(new FieldError(pointer, code, Map.of("value", value)));
  }
}
