package org.gendan.production.plant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/**
 * A group of machines or people that does one kind of operation (工作中心), on the calendar of its
 * plant.
 */
@Entity
@Table(name = "work_centres")
public class WorkCentre {

  @Id String code;
  String name;
  String plant;
  BigDecimal hoursPerDay;
  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected WorkCentre() {}

  WorkCentre(String code, String name, String plant, BigDecimal hoursPerDay) {
    this.code = code;
    this.name = name;
    this.plant = plant;
    this.hoursPerDay = hoursPerDay;
  }

  /** The work centre that packs or makes ready what has no routing of its own. */
  public static String packingOf(String plant) {
    return plant + "-PACK";
  }

  public String code() {
    return code;
  }

  /** The plant or workshop it stands in. */
  public String plant() {
    return plant;
  }

  public BigDecimal hoursPerDay() {
    return hoursPerDay;
  }
}
