package org.gendan.production.plant;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.production.plant.PlantCommands.DefinePlant;
import org.gendan.production.plant.PlantCommands.DefineWorkCentre;
import org.jspecify.annotations.Nullable;

/** Writing down where work can be done. The same form again changes nothing. */
@ApplicationScoped
class DefiningPlants {

  /** Packing is bounded by people who help out, so that it rarely decides a date. */
  private static final BigDecimal PACKING_HOURS = new BigDecimal("24");

  private final PlantRepository plants;
  private final WorkCentreRepository workCentres;

  DefiningPlants(PlantRepository plants, WorkCentreRepository workCentres) {
    this.plants = plants;
    this.workCentres = workCentres;
  }

  @Transactional
  List<Plant> plants(List<DefinePlant> forms) {
    Map<String, Plant> known =
        plants.byCode(forms.stream().map(DefinePlant::code).collect(toSet()));
    List<Plant> defined = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      DefinePlant form = forms.get(i);
      Plant plant = known.get(form.code());
      defined.add(plant == null ? add(form, known) : change(plant, form, i));
    }
    plants.flush();
    return defined;
  }

  private Plant add(DefinePlant form, Map<String, Plant> known) {
    Plant plant = new Plant(form.code(), form.name(), form.kind());
    plants.persist(plant);
    known.put(plant.code, plant);
    if (!plant.isWorkshop()) {
      String packing = WorkCentre.packingOf(plant.code);
      workCentres.persist(
          new WorkCentre(packing, form.name() + " 备货包装", plant.code, PACKING_HOURS));
    }
    return plant;
  }

  private static Plant change(Plant plant, DefinePlant form, int row) {
    if (plant.kind != form.kind()) {
      throw new RuleBroken("plant/kind-is-fixed", Map.of("code", plant.code))
          .at("/plants/" + row + "/kind");
    }
    plant.name = form.name();
    return plant;
  }

  @Transactional
  List<WorkCentre> workCentres(List<DefineWorkCentre> forms) {
    Map<String, Plant> places =
        plants.byCode(forms.stream().map(DefineWorkCentre::plant).collect(toSet()));
    Map<String, WorkCentre> known =
        workCentres.byCode(forms.stream().map(DefineWorkCentre::code).collect(toSet()));
    List<WorkCentre> defined = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      DefineWorkCentre form = forms.get(i);
      if (!places.containsKey(form.plant())) {
        throw new RuleBroken("plant/unknown", Map.of("code", form.plant()))
            .at("/workCentres/" + i + "/plant");
      }
      defined.add(workCentre(known.get(form.code()), form, i, known));
    }
    workCentres.flush();
    return defined;
  }

  private WorkCentre workCentre(
      @Nullable WorkCentre centre, DefineWorkCentre form, int row, Map<String, WorkCentre> known) {
    if (centre == null) {
      WorkCentre fresh = new WorkCentre(form.code(), form.name(), form.plant(), form.hoursPerDay());
      workCentres.persist(fresh);
      known.put(fresh.code, fresh);
      return fresh;
    }
    if (!centre.plant.equals(form.plant())) {
      throw new RuleBroken("plant/place-is-fixed", Map.of("code", centre.code))
          .at("/workCentres/" + row + "/plant");
    }
    centre.name = form.name();
    if (centre.hoursPerDay.compareTo(form.hoursPerDay()) != 0) {
      centre.hoursPerDay = form.hoursPerDay();
    }
    return centre;
  }
}
