package org.gendan.procurement.stock;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One movement of stock (库存流水).
 *
 * @param quantity negative when it left
 * @param documentId the receipt or ticket that proves it
 */
public record Movement(
    Place place,
    MovementKind kind,
    BigDecimal quantity,
    String unit,
    String reason,
    @Nullable UUID orderId,
    @Nullable UUID documentId) {

  /** A material at a plant; the order of places is the order in which their rows are locked. */
  public record Place(String materialCode, String plant) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int byMaterial = materialCode.compareTo(other.materialCode);
      return byMaterial != 0 ? byMaterial : plant.compareTo(other.plant);
    }
  }
}
