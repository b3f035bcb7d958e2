package org.gendan.production.product;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gendan.contracts.production.ProductEvent;

/** One operation of a routing (工艺路线). */
@Embeddable
public record RoutingStep(
    int stepNo,
    String workCentre,
    String name,
    @Enumerated(EnumType.STRING) Stage stage,
    BigDecimal setupHours,
    BigDecimal hoursPerUnit,
    boolean outsourced,
    boolean inspect) {

  static final int SCALE = 6;

  /** Hours the step takes for a quantity, rounded up to what bookings are kept with. */
  public BigDecimal hours(BigDecimal quantity) {
    return setupHours.add(hoursPerUnit.multiply(quantity)).setScale(4, RoundingMode.CEILING);
  }

  ProductEvent.RoutingStep fact() {
    return new ProductEvent.RoutingStep(stepNo, workCentre, name, stage.name(), outsourced);
  }
}
