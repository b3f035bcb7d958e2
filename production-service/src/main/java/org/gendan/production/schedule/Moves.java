package org.gendan.production.schedule;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.production.outsourcing.OutsourcingSteps;
import org.gendan.production.schedule.MoveCommands.MoveTicket;
import org.gendan.production.schedule.ScheduleViews.MovesView;
import org.gendan.production.slot.Slot;
import org.gendan.production.slot.SlotService;
import org.gendan.production.slot.Work;
import org.gendan.production.ticket.Ticket;
import org.gendan.production.ticket.TicketRepository;
import org.gendan.production.ticket.TicketViews;

/**
 * Moves several tickets together (发布排程): all of them or none. Their hours are given back first, so
 * that they may change places; then each is placed in the order of the draft.
 */
@ApplicationScoped
class Moves {

  private final TicketRepository tickets;
  private final SlotService slots;
  private final OutsourcingSteps steps;
  private final TicketViews views;
  private final Outbox outbox;
  private final Clock clock;

  Moves(
      TicketRepository tickets,
      SlotService slots,
      OutsourcingSteps steps,
      TicketViews views,
      Outbox outbox,
      Clock clock) {
    this.tickets = tickets;
    this.slots = slots;
    this.steps = steps;
    this.views = views;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  MovesView publish(List<MoveTicket> moves) {
    slots.hold();
    Map<UUID, Ticket> held = held(moves);
    moves.forEach(move -> release(ticket(held, move), move));
    for (int i = 0; i < moves.size(); i++) {
      place(ticket(held, moves.get(i)), moves.get(i), "/moves/" + i);
    }
    tickets.flush();
    return new MovesView(moves.stream().map(move -> views.planned(ticket(held, move))).toList());
  }

  /** Every ticket once, locked in one order; as its planner saw it, or the whole draft waits. */
  private Map<UUID, Ticket> held(List<MoveTicket> moves) {
    Map<UUID, Ticket> held = new HashMap<>();
    moves.stream()
        .map(MoveTicket::ticketId)
        .sorted()
        .forEach(
            id -> {
              if (held.put(id, tickets.toChange(id)) != null) {
                throw new RuleBroken("schedule/ticket-twice", Map.of("id", id));
              }
            });
    String changed =
        moves.stream()
            .filter(move -> ticket(held, move).version() != move.version())
            .map(move -> ticket(held, move).ticketNo())
            .collect(joining(" "));
    if (!changed.isEmpty()) {
      throw new Conflict("schedule/moved-meanwhile", Map.of("tickets", changed));
    }
    return held;
  }

  private void release(Ticket ticket, MoveTicket move) {
    if (!move.namesStepAndPlaceOrNeither()) {
      throw new RuleBroken("schedule/half-a-place", Map.of("ticketNo", ticket.ticketNo()));
    }
    ticket.requireUnlocked();
    if (move.movesAll()) {
      ticket.requireNotBegun();
    }
    slots.free(ticket.id(), move.firstStep());
  }

  private void place(Ticket ticket, MoveTicket move, String pointer) {
    if (move.stepNo() != null && move.workCentre() != null) {
      steps.give(ticket, move.stepNo(), move.workCentre());
    }
    boolean whole = move.movesAll();
    List<Work> works = whole ? ticket.work() : ticket.workFrom(move.firstStep());
    LocalDate from =
        whole
            ? requireNonNullElse(move.notBefore(), LocalDate.MIN)
            : ticket.afterStepBefore(move.firstStep());
    Slot slot =
        slots
            .replan(ticket.id(), works, from)
            .orElseThrow(() -> new RuleBroken("slot/no-capacity", Map.of()).at(pointer));
    ticket.slot(slot).forEach(outbox::add);
    ticket.askWorkshops(clock.instant()).forEach(outbox::add);
  }

  private static Ticket ticket(Map<UUID, Ticket> held, MoveTicket move) {
    return Objects.requireNonNull(held.get(move.ticketId()));
  }
}
