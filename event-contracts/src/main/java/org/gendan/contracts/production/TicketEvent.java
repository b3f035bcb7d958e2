package org.gendan.contracts.production;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code production.ticket.v1}: production tickets (生产通知单) and their steps. Key: ticket id.
 */
public sealed interface TicketEvent extends Event {

  UUID ticketId();

  /** What the ticket is made for; repeated in each fact, so that a reader needs no history. */
  List<Peg> pegs();

  @Override
  default String key() {
    return ticketId().toString();
  }

  @Override
  default Set<UUID> orders() {
    return Peg.orders(pegs());
  }

  /** Production planned to make a product for these order lines. */
  record TicketCreated(
      UUID ticketId,
      String ticketNo,
      String plant,
      String productCode,
      Quantity quantity,
      List<Peg> pegs,
      LocalDate dueDate)
      implements TicketEvent {}

  /** The ticket has a finite slot at its plant. */
  record TicketSlotted(
      UUID ticketId, String ticketNo, List<Peg> pegs, LocalDate start, LocalDate end)
      implements TicketEvent {}

  /** The plant was told to make it (下达). */
  record TicketIssued(UUID ticketId, String ticketNo, String plant, List<Peg> pegs)
      implements TicketEvent {}

  /** The plant acknowledged. */
  record TicketAccepted(UUID ticketId, String ticketNo, List<Peg> pegs) implements TicketEvent {}

  /** Work on the ticket began (开工). */
  record TicketStarted(UUID ticketId, String ticketNo, String plant, List<Peg> pegs)
      implements TicketEvent {}

  /**
   * Work stopped.
   *
   * @param cause one of the seven causes, or POWER, DESIGN, CUSTOMER
   */
  record TicketPaused(
      UUID ticketId, String ticketNo, List<Peg> pegs, String cause, @Nullable String note)
      implements TicketEvent {}

  /** Work goes on after a pause. */
  record TicketResumed(UUID ticketId, String ticketNo, List<Peg> pegs) implements TicketEvent {}

  /** Progress of one step; quantities are what was reported now, not the running sum. */
  record StepReported(
      UUID ticketId,
      String ticketNo,
      List<Peg> pegs,
      int stepNo,
      String stepName,
      Quantity good,
      Quantity rework,
      Quantity scrap)
      implements TicketEvent {}

  /** A step is to be done by an outsourced workshop (工序外协); procurement orders it there. */
  record OutsourcingRequested(
      UUID ticketId,
      String ticketNo,
      List<Peg> pegs,
      int stepNo,
      String stepName,
      String workshop,
      String productCode,
      Quantity quantity,
      LocalDate dueDate)
      implements TicketEvent {}

  /** Goods passed their final inspection and went to the finished-goods store (完工入库). */
  record GoodsFinished(
      UUID ticketId,
      String ticketNo,
      String plant,
      String productCode,
      List<Peg> pegs,
      boolean last)
      implements TicketEvent {}

  /** All steps of the ticket are done; good and scrap are the sums. */
  record TicketFinished(
      UUID ticketId, String ticketNo, List<Peg> pegs, Quantity good, Quantity scrap)
      implements TicketEvent {}

  /** The ticket will not be made, or not any further. */
  record TicketCancelled(UUID ticketId, String ticketNo, List<Peg> pegs, String reason)
      implements TicketEvent {}
}
