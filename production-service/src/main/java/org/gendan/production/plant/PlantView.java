package org.gendan.production.plant;

/** A plant or workshop as people see it. */
record PlantView(String code, String name, Plant.Kind kind, int version) {

  static PlantView of(Plant plant) {
    return new PlantView(plant.code, plant.name, plant.kind, plant.version);
  }
}
