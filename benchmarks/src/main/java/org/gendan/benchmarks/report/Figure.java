package org.gendan.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param floor the same work on the same machine without us; null where there is none
 * @param aim what the design asks for, and whether this is it; null where it asks for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
    String scenario,
    String name,
    String unit,
    double value,
    @Nullable Double floor,
    @Nullable Aim aim) {

  /** A target of the design. */
  public record Aim(String says, boolean met) {}

  public static Figure of(String scenario, String name, String unit, double value) {
    return new Figure(scenario, name, unit, value, null, null);
  }

  public Figure beside(double measuredFloor) {
    return new Figure(scenario, name, unit, value, measuredFloor, aim);
  }

  public Figure aiming(String says, boolean met) {
    return new Figure(scenario, name, unit, value, floor, new Aim(says, met));
  }

  public Figure atMost(double limit) {
    return aiming("≤ " + limit + " " + unit, value <= limit);
  }

  public Figure atLeast(double limit) {
    return aiming("≥ " + limit + " " + unit, value >= limit);
  }

  /** At least this share of the floor. */
  public Figure atLeastOfFloor(double share) {
    return aiming("≥ %.0f %% of the floor".formatted(share * 100), ratio().orElse(0.0) >= share);
  }

  /** Our figure in units of the floor. */
  @JsonIgnore
  public Optional<Double> ratio() {
    return Optional.ofNullable(floor).filter(known -> known > 0).map(known -> value / known);
  }

  /** What makes it the same figure in another run. */
  @JsonIgnore
  public String key() {
    return scenario + " · " + name + " · " + unit;
  }
}
