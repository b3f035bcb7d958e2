package org.gendan.production.ticket;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.gendan.contracts.Event;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.production.gate.StandingRepository;
import org.gendan.production.gate.StartGate;
import org.gendan.production.slot.Slot;
import org.gendan.production.slot.SlotService;
import org.gendan.production.ticket.TicketCommands.PauseTicket;
import org.gendan.production.ticket.TicketCommands.SlotTicket;
import org.jspecify.annotations.Nullable;

/** What people and orders do with whole tickets. Locks go one way: gate, timetable, ticket. */
@ApplicationScoped
public class TicketService {

  private final TicketRepository tickets;
  private final StandingRepository standings;
  private final StartGate gate;
  private final SlotService slots;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;

  TicketService(
      TicketRepository tickets,
      StandingRepository standings,
      StartGate gate,
      SlotService slots,
      Outbox outbox,
      CurrentCause cause,
      Clock clock) {
    this.tickets = tickets;
    this.standings = standings;
    this.gate = gate;
    this.slots = slots;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
  }

  @Transactional
  Ticket accept(UUID id, ExpectedVersion version) {
    return change(id, version, (ticket, now) -> List.of(ticket.accept(now)));
  }

  @Transactional
  Ticket start(UUID id, ExpectedVersion version) {
    gate.passToStart(tickets.ordersOf(id));
    return change(id, version, Ticket::start);
  }

  @Transactional
  Ticket pause(UUID id, ExpectedVersion version, PauseTicket command) {
    cause.because(command.cause() + " " + requireNonNullElse(command.note(), ""));
    return change(
        id, version, (ticket, now) -> List.of(ticket.pause(command.cause(), command.note())));
  }

  @Transactional
  Ticket resume(UUID id, ExpectedVersion version) {
    gate.passToResume(tickets.ordersOf(id));
    return change(id, version, (ticket, now) -> List.of(ticket.resume()));
  }

  @Transactional
  Ticket slot(UUID id, ExpectedVersion version, SlotTicket command) {
    slots.hold();
    return change(id, version, (ticket, now) -> slot(ticket, command));
  }

  private List<Event> slot(Ticket ticket, SlotTicket command) {
    ticket.requireUnlocked();
    ticket.requireNotBegun();
    Slot slot =
        slots
            .replan(
                ticket.id, ticket.work(), requireNonNullElse(command.notBefore(), LocalDate.MIN))
            .orElseThrow(() -> new RuleBroken("slot/no-capacity", Map.of()).at("/notBefore"));
    return ticket.slot(slot);
  }

  /** Fixes a ticket where it is planned (锁定). */
  @Transactional
  Ticket lock(UUID id, ExpectedVersion version) {
    return change(id, version, (ticket, now) -> locked(ticket, cause.actor()));
  }

  @Transactional
  Ticket unlock(UUID id, ExpectedVersion version) {
    return change(id, version, (ticket, now) -> locked(ticket, null));
  }

  private static List<Event> locked(Ticket ticket, @Nullable String by) {
    ticket.lock(by);
    return List.of();
  }

  /** The order is held: its running tickets stop. */
  @Transactional
  public void hold(UUID orderId, String reason) {
    standings.locked(orderId).held(true);
    tickets.toChangeOfOrder(orderId).forEach(ticket -> ticket.hold(reason).forEach(outbox::add));
  }

  /** The order goes on, and with it what stopped for it. */
  @Transactional
  public void unhold(UUID orderId) {
    standings.locked(orderId).held(false);
    tickets.toChangeOfOrder(orderId).forEach(ticket -> ticket.unhold().forEach(outbox::add));
  }

  /** The order was called off: its open tickets end, and their hours are free for others. */
  @Transactional
  public void cancel(UUID orderId, String reason) {
    standings.locked(orderId).cancelled();
    for (Ticket ticket : tickets.toChangeOfOrder(orderId)) {
      List<Event> told = ticket.cancel(reason);
      if (!told.isEmpty()) {
        slots.giveBack(ticket.id);
        told.forEach(outbox::add);
      }
    }
  }

  /** The order was filed, and its tickets with it. */
  @Transactional
  public void close(UUID orderId) {
    tickets.toChangeOfOrder(orderId).forEach(Ticket::close);
  }

  private Ticket change(
      UUID id, ExpectedVersion version, BiFunction<Ticket, Instant, List<? extends Event>> verb) {
    Ticket ticket = tickets.toChange(id);
    version.check(ticket.version);
    verb.apply(ticket, clock.instant()).forEach(outbox::add);
    tickets.flush();
    return ticket;
  }
}
