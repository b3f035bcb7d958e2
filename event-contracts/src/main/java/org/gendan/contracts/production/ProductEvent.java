package org.gendan.contracts.production;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code production.product.v1}: products with bill of materials and routing. Key: product
 * code.
 */
public sealed interface ProductEvent extends Event {

  String productCode();

  @Override
  default String key() {
    return productCode();
  }

  @Override
  default Set<UUID> orders() {
    return Set.of();
  }

  /**
   * One row of a dated bill of materials (物料清单), valid on day d when {@code from <= d} and {@code
   * to} is null or {@code >= d}.
   *
   * @param perUnit how much of the component one unit of the product takes
   */
  record BomRow(
      String componentCode,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal perUnit,
      String unit,
      LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * One operation of the routing (工艺路线).
   *
   * @param workCentre the work centre, which is inside a plant or an outsourced workshop
   * @param stage BLANK (白茬), FINISH (成品) or PACK (包装)
   */
  record RoutingStep(
      int stepNo, String workCentre, String name, String stage, boolean outsourced) {}

  /** A product as of now; a later definition replaces the former. */
  record ProductDefined(
      String productCode,
      String name,
      String unit,
      boolean made,
      List<BomRow> bom,
      List<RoutingStep> routing)
      implements ProductEvent {}
}
