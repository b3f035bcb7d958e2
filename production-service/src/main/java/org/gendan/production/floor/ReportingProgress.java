package org.gendan.production.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.production.floor.FloorCommands.CompleteStep;
import org.gendan.production.floor.FloorCommands.InspectStep;
import org.gendan.production.floor.FloorCommands.ReportStep;
import org.gendan.production.floor.ProgressEntry.Kind;
import org.gendan.production.slot.SlotService;
import org.gendan.production.ticket.Counts;
import org.gendan.production.ticket.Ticket;
import org.gendan.production.ticket.TicketRepository;

/** Counting work: reports, inspections and what workshops give back all end here. */
@ApplicationScoped
public class ReportingProgress {

  private final TicketRepository tickets;
  private final ProgressRepository diary;
  private final SlotService slots;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;

  ReportingProgress(
      TicketRepository tickets,
      ProgressRepository diary,
      SlotService slots,
      Outbox outbox,
      CurrentCause cause,
      Clock clock) {
    this.tickets = tickets;
    this.diary = diary;
    this.slots = slots;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
  }

  @Transactional
  Ticket report(UUID id, int stepNo, ReportStep command) {
    return report(own(id, stepNo), stepNo, command.counts());
  }

  @Transactional
  Ticket complete(UUID id, int stepNo, CompleteStep command) {
    Ticket ticket = own(id, stepNo);
    BigDecimal rework = FloorCommands.orNone(command.rework());
    BigDecimal scrap = FloorCommands.orNone(command.scrap());
    BigDecimal good = ticket.openOf(stepNo).subtract(rework).subtract(scrap);
    return report(ticket, stepNo, Counts.of(good.max(BigDecimal.ZERO), rework, scrap));
  }

  @Transactional
  Ticket inspect(UUID id, int stepNo, InspectStep command) {
    if (!command.namesItsDefect()) {
      throw new RuleBroken("ticket/defect-missing", Map.of()).at("/defect");
    }
    Ticket ticket = own(id, stepNo);
    Counts counts = command.counts();
    Instant now = clock.instant();
    return note(ticket, stepNo, Kind.INSPECTION, counts, ticket.inspect(stepNo, counts, now), now);
  }

  /** A workshop gave work back; what a ticket cannot take any more is noted and changes nothing. */
  @Transactional
  public void workBack(UUID id, int stepNo, Counts counts) {
    Ticket ticket = tickets.toChange(id);
    Instant now = clock.instant();
    note(ticket, stepNo, Kind.RETURN, counts, ticket.workBack(stepNo, counts, now), now);
  }

  private Ticket report(Ticket ticket, int stepNo, Counts counts) {
    Instant now = clock.instant();
    return note(ticket, stepNo, Kind.REPORT, counts, ticket.report(stepNo, counts, now), now);
  }

  private Ticket own(UUID id, int stepNo) {
    Ticket ticket = tickets.toChange(id);
    tickets.requireOwnStep(ticket, stepNo);
    return ticket;
  }

  private Ticket note(
      Ticket ticket, int stepNo, Kind kind, Counts counts, List<Event> told, Instant now) {
    diary.persist(
        new ProgressEntry(
            UuidV7.next(clock), ticket.id(), stepNo, kind, counts, cause.actor(), now));
    told.forEach(outbox::add);
    if (ticket.isOver()) {
      slots.giveBack(ticket.id());
    }
    tickets.flush();
    return ticket;
  }
}
