package org.gendan.production.plant;

import java.math.BigDecimal;

/** A work centre as people see it. */
record WorkCentreView(String code, String name, String plant, BigDecimal hoursPerDay, int version) {

  static WorkCentreView of(WorkCentre centre) {
    return new WorkCentreView(
        centre.code, centre.name, centre.plant, centre.hoursPerDay, centre.version);
  }
}
