package org.gendan.contracts.logistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.Money;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code logistics.shipment.v1}: shipments (发货单) from plan to signature. Key: shipment id.
 */
public sealed interface ShipmentEvent extends Event {

  UUID shipmentId();

  /** What is shipped, by order line. */
  List<Peg> pegs();

  @Override
  default String key() {
    return shipmentId().toString();
  }

  @Override
  default Set<UUID> orders() {
    return Peg.orders(pegs());
  }

  /** A condition of the ship gate and the event that proves it. */
  record Condition(String name, String state, @Nullable String evidence) {}

  /** A shipment was planned for a day. */
  record ShipmentPlanned(
      UUID shipmentId, String shipmentNo, UUID customerId, LocalDate plannedDate, List<Peg> pegs)
      implements ShipmentEvent {}

  /** Time, mode and address were agreed with the customer. */
  record ShipmentDetailsConfirmed(
      UUID shipmentId, String shipmentNo, LocalDate shipDate, String mode, List<Peg> pegs)
      implements ShipmentEvent {}

  /** The ship gate opened (放行). */
  record ShipmentCleared(
      UUID shipmentId, String shipmentNo, List<Condition> conditions, List<Peg> pegs)
      implements ShipmentEvent {}

  /** A condition was lost before departure. */
  record ShipmentHeld(
      UUID shipmentId, String shipmentNo, List<Condition> conditions, List<Peg> pegs)
      implements ShipmentEvent {}

  /** Goods were picked, packed, inspected or loaded; {@code stage} says which. */
  record ShipmentHandled(UUID shipmentId, String shipmentNo, String stage, List<Peg> pegs)
      implements ShipmentEvent {}

  /** The goods left the gate (出厂). */
  record ShipmentDeparted(
      UUID shipmentId,
      String shipmentNo,
      UUID customerId,
      String carrier,
      String waybillNo,
      Money freight,
      Instant departedAt,
      LocalDate eta,
      List<Peg> pegs)
      implements ShipmentEvent {}

  /**
   * The carrier saw the goods on their way (在途跟踪).
   *
   * @param problem what happened to them, if something did
   */
  record ShipmentTracked(
      UUID shipmentId,
      String shipmentNo,
      Instant seenAt,
      @Nullable String place,
      @Nullable String note,
      @Nullable String problem,
      List<Peg> pegs)
      implements ShipmentEvent {}

  /** The carrier expects the goods to arrive on another day (到达改期). */
  record ShipmentArrivalRedated(
      UUID shipmentId,
      String shipmentNo,
      LocalDate eta,
      LocalDate previous,
      String reason,
      List<Peg> pegs)
      implements ShipmentEvent {}

  /** The goods should have arrived and have not. */
  record ShipmentOverdue(UUID shipmentId, String shipmentNo, LocalDate eta, List<Peg> pegs)
      implements ShipmentEvent {}

  /** The goods reached the customer; they are not signed for yet. */
  record ShipmentArrived(UUID shipmentId, String shipmentNo, Instant arrivedAt, List<Peg> pegs)
      implements ShipmentEvent {}

  /** The consignee signed for everything in good state; credit days start. */
  record ShipmentSigned(UUID shipmentId, String shipmentNo, LocalDate signedOn, List<Peg> pegs)
      implements ShipmentEvent {}

  /**
   * Something was short or damaged on arrival; {@code missing} and {@code damaged} say how much.
   */
  record ShipmentDisputed(
      UUID shipmentId,
      String shipmentNo,
      LocalDate signedOn,
      Quantity missing,
      Quantity damaged,
      String note,
      List<Peg> pegs)
      implements ShipmentEvent {}

  /** The shipment will not take place; its goods are free for another. */
  record ShipmentCancelled(UUID shipmentId, String shipmentNo, String reason, List<Peg> pegs)
      implements ShipmentEvent {}
}
