package org.gendan.contracts.procurement;

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
 * Topic {@code procurement.subcontract.v1}: outsourced orders (外协加工单). Key: outsourced order id.
 */
public sealed interface SubcontractEvent extends Event {

  UUID subcontractId();

  UUID ticketId();

  List<Peg> pegs();

  @Override
  default String key() {
    return subcontractId().toString();
  }

  @Override
  default Set<UUID> orders() {
    return Peg.orders(pegs());
  }

  /** A step of a ticket went to an outsourced workshop. */
  record SubcontractSent(
      UUID subcontractId,
      String subcontractNo,
      UUID ticketId,
      int stepNo,
      String workshop,
      Quantity quantity,
      LocalDate dueDate,
      List<Peg> pegs)
      implements SubcontractEvent {}

  /** The workshop took the work and promised a date. */
  record SubcontractAccepted(
      UUID subcontractId,
      String subcontractNo,
      UUID ticketId,
      int stepNo,
      LocalDate promisedDate,
      List<Peg> pegs)
      implements SubcontractEvent {}

  /** The workshop will not do the work; the step waits for another way. */
  record SubcontractRefused(
      UUID subcontractId,
      String subcontractNo,
      UUID ticketId,
      int stepNo,
      String reason,
      List<Peg> pegs)
      implements SubcontractEvent {}

  /** The workshop says how far it is; quantities are the running sum. */
  record SubcontractProgress(
      UUID subcontractId,
      String subcontractNo,
      UUID ticketId,
      int stepNo,
      Quantity done,
      @Nullable LocalDate estimatedReady,
      @Nullable String problem,
      List<Peg> pegs)
      implements SubcontractEvent {}

  /** The workshop sent work to us; it is not here yet (到货预告). */
  record SubcontractDeliveryAnnounced(
      UUID subcontractId,
      String subcontractNo,
      UUID ticketId,
      int stepNo,
      Quantity quantity,
      String deliveryNote,
      @Nullable LocalDate expectedOn,
      List<Peg> pegs)
      implements SubcontractEvent {}

  /** Work came back and was counted; quantities are what came now. */
  record SubcontractReturned(
      UUID subcontractId,
      String subcontractNo,
      UUID ticketId,
      int stepNo,
      Quantity good,
      Quantity rework,
      Quantity scrap,
      Money fee,
      boolean last,
      List<Peg> pegs)
      implements SubcontractEvent {}
}
