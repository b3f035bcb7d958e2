package org.gendan.production.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.gendan.production.gate.Condition;
import org.gendan.production.product.Stage;
import org.gendan.production.ticket.TicketCommands.PauseCause;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as people see it; an outsourced workshop sees its own steps only, and not for whom they
 * are.
 */
public record TicketView(
    UUID id,
    String ticketNo,
    String plant,
    String productCode,
    String productName,
    BigDecimal quantity,
    String unit,
    LocalDate dueDate,
    boolean rush,
    @Nullable String requirements,
    TicketStatus status,
    @Nullable LocalDate starts,
    @Nullable LocalDate ends,
    @Nullable PauseCause pauseCause,
    @Nullable String pauseNote,
    BigDecimal finished,
    BigDecimal scrapped,
    Instant createdAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String lockedBy,
    int version,
    List<StepView> steps,
    List<PegView> pegs,
    List<Condition> startGate) {

  /**
   * One step as people see it.
   *
   * @param open to be worked on; rework is part of it
   * @param inspecting reported good, waits for inspection
   * @param refusal why a workshop will not do it
   */
  public record StepView(
      int stepNo,
      String name,
      Stage stage,
      String workCentre,
      String place,
      boolean outsourced,
      boolean inspect,
      StepStatus status,
      @Nullable LocalDate starts,
      @Nullable LocalDate ends,
      BigDecimal incoming,
      BigDecimal open,
      BigDecimal inspecting,
      BigDecimal passed,
      BigDecimal scrapped,
      BigDecimal reworked,
      BigDecimal atWorkshop,
      @Nullable String refusal) {

    static StepView of(TicketStep step) {
      return new StepView(
          step.stepNo,
          step.name,
          step.stage,
          step.workCentre,
          step.place,
          step.outsourced,
          step.inspect,
          step.status,
          step.starts,
          step.ends,
          step.incoming,
          step.open,
          step.inspecting,
          step.passed,
          step.scrapped,
          step.reworked,
          step.atWorkshop,
          step.refusal);
    }
  }

  /** For which order line. */
  public record PegView(
      UUID orderId, String orderNo, UUID lineId, BigDecimal quantity, BigDecimal finished) {

    static PegView of(TicketPeg peg) {
      return new PegView(
          peg.orderId(), peg.orderNo(), peg.lineId(), peg.quantity(), peg.finished());
    }
  }

  static TicketView of(
      Ticket ticket, Predicate<TicketStep> shown, boolean withOrders, List<Condition> startGate) {
    return new TicketView(
        ticket.id,
        ticket.ticketNo,
        ticket.plant,
        ticket.productCode,
        ticket.productName,
        ticket.quantity,
        ticket.unit,
        ticket.dueDate,
        ticket.rush,
        ticket.requirements,
        ticket.status,
        ticket.starts,
        ticket.ends,
        ticket.pauseCause,
        ticket.pauseNote,
        ticket.finished,
        ticket.scrapped,
        ticket.createdAt,
        ticket.acceptedAt,
        ticket.startedAt,
        ticket.finishedAt,
        withOrders ? ticket.lockedBy : null,
        ticket.version,
        ticket.steps.stream().filter(shown).map(StepView::of).toList(),
        withOrders ? ticket.pegs.stream().map(PegView::of).toList() : List.of(),
        startGate);
  }
}
