package org.gendan.contracts.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.Quantity;
import org.jspecify.annotations.Nullable;

/** Topic {@code procurement.material.v1}: the material side of one order. Key: order id. */
public sealed interface MaterialEvent extends Event {

  UUID orderId();

  @Override
  default String key() {
    return orderId().toString();
  }

  @Override
  default Set<UUID> orders() {
    return Set.of(orderId());
  }

  /** What is missing, and the day it will be there if anybody promised one. */
  record Shortage(String materialCode, Quantity quantity, @Nullable LocalDate availableOn) {}

  /** Procurement's answer in the review: all material can be here by this day (齐料日). */
  record MaterialDated(UUID orderId, int round, LocalDate kitDate) implements MaterialEvent {}

  /**
   * The material check of a released order (物料核查), repeated whenever its result changes.
   *
   * @param result COMPLETE, DATED or SHORT
   * @param kitDate the day all material is here; null while SHORT
   */
  record MaterialChecked(
      UUID orderId, String result, @Nullable LocalDate kitDate, List<Shortage> shortages)
      implements MaterialEvent {}

  /** Stock was set aside for this order. */
  record MaterialReserved(UUID orderId, int materials) implements MaterialEvent {}

  /** Material for this order left the store for a ticket (发料). */
  record MaterialIssued(UUID orderId, UUID ticketId, int materials) implements MaterialEvent {}
}
