package org.gendan.production.ticket;

import static org.gendan.production.ticket.TicketStatus.*;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gendan.contracts.Event;
import org.gendan.contracts.production.TicketEvent.TicketAccepted;
import org.gendan.contracts.production.TicketEvent.TicketCancelled;
import org.gendan.contracts.production.TicketEvent.TicketPaused;
import org.gendan.contracts.production.TicketEvent.TicketResumed;
import org.gendan.contracts.production.TicketEvent.TicketSlotted;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.production.slot.Slot;
import org.gendan.production.slot.Work;
import org.gendan.production.ticket.TicketCommands.PauseCause;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A production ticket (生产通知单). Each verb checks its rule, moves the ticket and returns what there
 * is to tell; nothing in here reads a clock or a database.
 */
@Entity
@Table(name = "tickets")
public class Ticket {

  @Id UUID id;
  String ticketNo;
  String plant;

  /** Every plant, and every workshop, that has a step of this ticket: who may see it. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> plants = new ArrayList<>();

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> workshops = new ArrayList<>();

  String productCode;
  String productName;
  BigDecimal quantity;
  String unit;
  LocalDate dueDate;
  boolean rush;
  @Nullable String requirements;

  @Enumerated(EnumType.STRING)
  TicketStatus status = PLANNED;

  @Nullable LocalDate starts;
  @Nullable LocalDate ends;

  @Enumerated(EnumType.STRING)
  @Nullable PauseCause pauseCause;

  @Nullable String pauseNote;
  boolean heldByOrder;
  BigDecimal finished = BigDecimal.ZERO;
  BigDecimal scrapped = BigDecimal.ZERO;
  Instant createdAt;
  @Nullable Instant acceptedAt;
  @Nullable Instant startedAt;
  @Nullable Instant finishedAt;

  /** When its steps changed last; also makes the version of the ticket follow its steps. */
  @Nullable Instant reportedAt;

  /** The planner who fixed it where it is planned (锁定); nobody moves it then. */
  @Nullable String lockedBy;

  @Version int version;

  @OneToMany(mappedBy = "ticket", cascade = CascadeType.PERSIST)
  @OrderBy("stepNo")
  @BatchSize(size = 50)
  List<TicketStep> steps = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "ticket_pegs", joinColumns = @JoinColumn(name = "ticket_id"))
  @OrderColumn(name = "peg_no")
  @BatchSize(size = 50)
  List<TicketPeg> pegs = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Ticket() {}

  TicketFacts facts() {
    return new TicketFacts(this);
  }

  /** Fixes the ticket where it is planned, or lets it go again with nobody. */
  void lock(@Nullable String by) {
    if (isOver() || !isSlotted()) {
      throw new Conflict("ticket/not-to-lock", Map.of("status", status));
    }
    lockedBy = by;
  }

  /** Refuses a move of a ticket that a planner fixed. */
  public void requireUnlocked() {
    if (lockedBy != null) {
      throw new Conflict("ticket/locked", Map.of("ticketNo", ticketNo));
    }
  }

  /** Refuses to plan as a whole what has begun or is over. */
  public void requireNotBegun() {
    if (status.isUnderWay() || isOver()) {
      throw new RuleBroken("ticket/started", Map.of("ticketNo", ticketNo));
    }
  }

  /**
   * Hours are kept for the ticket; the first time it also becomes known to the plant. Where it
   * stands already there is nothing to tell.
   */
  public List<Event> slot(Slot slot) {
    requireUnlocked();
    if (!status.canBecome(SLOTTED)
        && status != ISSUED
        && status != ACCEPTED
        && !status.isUnderWay()) {
      throw illegal(SLOTTED);
    }
    boolean moved = !slot.end().equals(ends);
    for (TicketStep step : steps) {
      moved |= step.slotted(slot);
    }
    starts = steps.getFirst().starts;
    ends = slot.end();
    List<Event> told = new ArrayList<>();
    if (moved) {
      told.add(
          new TicketSlotted(
              id,
              ticketNo,
              facts().pegs(),
              Objects.requireNonNullElse(starts, slot.start()),
              slot.end()));
    }
    if (status == PLANNED) {
      moveTo(SLOTTED);
      moveTo(ISSUED);
      steps.getFirst().receive(quantity);
      told.add(facts().issued());
    }
    return told;
  }

  TicketAccepted accept(Instant now) {
    moveTo(ACCEPTED);
    acceptedAt = now;
    return new TicketAccepted(id, ticketNo, facts().pegs());
  }

  /** The caller has asked the start gate first. */
  List<Event> start(Instant now) {
    if (status == PAUSED) {
      throw illegal(RUNNING);
    }
    moveTo(RUNNING);
    startedAt = now;
    List<Event> told = new ArrayList<>();
    told.add(facts().started());
    told.addAll(askWorkshops(now));
    return told;
  }

  TicketPaused pause(PauseCause cause, @Nullable String note) {
    moveTo(PAUSED);
    pauseCause = cause;
    pauseNote = note;
    return new TicketPaused(id, ticketNo, facts().pegs(), cause.name(), note);
  }

  /** The caller has asked the gate first: no work for a held order. */
  TicketResumed resume() {
    if (status != PAUSED) {
      throw illegal(RUNNING);
    }
    moveTo(RUNNING);
    pauseCause = null;
    pauseNote = null;
    heldByOrder = false;
    return new TicketResumed(id, ticketNo, facts().pegs());
  }

  /**
   * The order is held: running work stops until the order goes on. Work that stands still stays as
   * it is.
   */
  List<Event> hold(String reason) {
    if (status != RUNNING) {
      return List.of();
    }
    TicketPaused paused = pause(PauseCause.CUSTOMER, reason);
    heldByOrder = true;
    return List.of(paused);
  }

  /** The order goes on: only what stopped for it starts again. */
  List<Event> unhold() {
    return status == PAUSED && heldByOrder ? List.of(resume()) : List.of();
  }

  /** The order was called off; what is finished stays finished. */
  List<Event> cancel(String reason) {
    if (!status.canBecome(CANCELLED)) {
      return List.of();
    }
    moveTo(CANCELLED);
    return List.of(new TicketCancelled(id, ticketNo, facts().pegs(), reason));
  }

  void close() {
    if (status.canBecome(CLOSED)) {
      moveTo(CLOSED);
    }
  }

  /** Work done at one of our own work centres (报工). */
  public List<Event> report(int stepNo, Counts counts, Instant now) {
    return new TicketFlow(this, now).report(stepNo, counts);
  }

  /** An inspection of what was reported (检验). */
  public List<Event> inspect(int stepNo, Counts counts, Instant now) {
    return new TicketFlow(this, now).inspect(stepNo, counts);
  }

  /** Work that a workshop gave back, counted and inspected (外协回货). */
  public List<Event> workBack(int stepNo, Counts counts, Instant now) {
    return new TicketFlow(this, now).workBack(stepNo, counts);
  }

  /** Asks workshops for whatever is ready for them. */
  public List<Event> askWorkshops(Instant now) {
    return new TicketFlow(this, now).askWorkshops();
  }

  /** A workshop will not do the work; the step waits for a planner. */
  public void refused(int stepNo, BigDecimal sent, String reason, Instant now) {
    TicketStep step = step(stepNo);
    if (status.isUnderWay() && step.outsourced) {
      step.refused(sent.signum() == 0 ? step.atWorkshop : sent, reason);
      reportedAt = now;
    }
  }

  /**
   * Gives a step that nobody works on to another work centre, ours or a workshop's (改派). The caller
   * plans it anew, then lets it ask the workshop.
   */
  public void assign(int stepNo, String workCentre, String place, boolean toWorkshop, Instant now) {
    requireUnlocked();
    TicketStep step = step(stepNo);
    if (isOver()) {
      throw new Conflict("ticket/over", Map.of("status", status));
    }
    if (step.atWorkshop.signum() > 0) {
      throw new Conflict("ticket/step-at-workshop", Map.of("stepNo", stepNo));
    }
    step.assign(workCentre, place, toWorkshop);
    places();
    reportedAt = now;
  }

  /** The workshop that a step is done at; null where the work is ours. */
  public @Nullable String workshopOf(int stepNo) {
    TicketStep step = step(stepNo);
    return step.outsourced ? step.place : null;
  }

  /** How much of a step is still to be worked on. */
  public BigDecimal openOf(int stepNo) {
    return step(stepNo).open;
  }

  /** The work of a step and of all after it. */
  public List<Work> workFrom(int stepNo) {
    int first = step(stepNo).stepNo;
    return steps.stream().filter(step -> step.stepNo >= first).map(TicketStep::work).toList();
  }

  /** The day from which a step may begin: the one after the step before it ends. */
  public LocalDate afterStepBefore(int stepNo) {
    return steps.stream()
        .filter(step -> step.stepNo < stepNo)
        .map(step -> step.ends)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(day -> day.plusDays(1))
        .orElse(LocalDate.MIN);
  }

  /** The work of all steps. */
  public List<Work> work() {
    return steps.stream().map(TicketStep::work).toList();
  }

  void finish(Instant now) {
    moveTo(FINISHED);
    finishedAt = now;
  }

  TicketStep step(int stepNo) {
    return steps.stream()
        .filter(step -> step.stepNo == stepNo)
        .findFirst()
        .orElseThrow(() -> new NotFound("ticket/step-not-found", Map.of("stepNo", stepNo)));
  }

  /** Notes who may see the ticket: its plant, and every place that has a step of it. */
  void places() {
    plants =
        Stream.concat(
                Stream.of(plant),
                steps.stream().filter(step -> !step.outsourced).map(step -> step.place))
            .distinct()
            .toList();
    workshops =
        steps.stream().filter(step -> step.outsourced).map(step -> step.place).distinct().toList();
  }

  public UUID id() {
    return id;
  }

  public String ticketNo() {
    return ticketNo;
  }

  public LocalDate dueDate() {
    return dueDate;
  }

  public int version() {
    return version;
  }

  public TicketStatus status() {
    return status;
  }

  /** True once hours were found for it. */
  public boolean isSlotted() {
    return status != PLANNED;
  }

  public boolean isOver() {
    return status == FINISHED || status == CLOSED || status == CANCELLED;
  }

  List<UUID> orders() {
    return pegs.stream().map(TicketPeg::orderId).distinct().toList();
  }

  private void moveTo(TicketStatus next) {
    if (!status.canBecome(next)) {
      throw illegal(next);
    }
    status = next;
  }

  private Conflict illegal(TicketStatus to) {
    return new Conflict("ticket/illegal-transition", Map.of("from", status, "to", to));
  }
}
