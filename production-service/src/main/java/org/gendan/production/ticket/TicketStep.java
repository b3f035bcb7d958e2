package org.gendan.production.ticket;

import static org.gendan.production.ticket.StepStatus.*;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gendan.platform.problem.Conflict;
import org.gendan.production.product.RoutingStep;
import org.gendan.production.product.Stage;
import org.gendan.production.slot.Slot;
import org.gendan.production.slot.Work;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a ticket (工序). What came in is open, waits for its inspection, went on, or is
 * scrap; rework stays open. Nothing is lost between them.
 */
@Entity
@Table(name = "ticket_steps")
class TicketStep {

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "ticket_id")
  Ticket ticket;

  int stepNo;
  String name;

  @Enumerated(EnumType.STRING)
  Stage stage;

  String workCentre;
  String place;
  boolean outsourced;
  boolean inspect;
  BigDecimal hours;
  @Nullable LocalDate starts;
  @Nullable LocalDate ends;

  @Enumerated(EnumType.STRING)
  StepStatus status = WAITING;

  BigDecimal incoming = BigDecimal.ZERO;
  BigDecimal open = BigDecimal.ZERO;
  BigDecimal inspecting = BigDecimal.ZERO;
  BigDecimal passed = BigDecimal.ZERO;
  BigDecimal scrapped = BigDecimal.ZERO;
  BigDecimal reworked = BigDecimal.ZERO;
  BigDecimal atWorkshop = BigDecimal.ZERO;

  /** Why the workshop will not do it; while this is set the step waits for a planner. */
  @Nullable String refusal;

  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected TicketStep() {}

  TicketStep(UUID id, Ticket ticket, RoutingStep step, String place, BigDecimal quantity) {
    this.id = id;
    this.ticket = ticket;
    this.stepNo = step.stepNo();
    this.name = step.name();
    this.stage = step.stage();
    this.workCentre = step.workCentre();
    this.place = place;
    this.outsourced = step.outsourced();
    this.inspect = step.inspect();
    this.hours = step.hours(quantity);
  }

  Work work() {
    return new Work(stepNo, workCentre, hours);
  }

  /** Returns whether it has other days now. */
  boolean slotted(Slot slot) {
    Slot.Days days = slot.steps().get(stepNo);
    if (days == null || (days.start().equals(starts) && days.end().equals(ends))) {
      return false;
    }
    starts = days.start();
    ends = days.end();
    return true;
  }

  /** A quantity comes in, from the step before or as a replacement. */
  void receive(BigDecimal quantity) {
    incoming = incoming.add(quantity);
    open = open.add(quantity);
    if (status == WAITING || status == DONE) {
      moveTo(READY);
    }
  }

  void report(Counts counts, String unit) {
    counts.within(open, unit, "/good");
    begin();
    open = open.subtract(counts.passes()).subtract(counts.scrap());
    reworked = reworked.add(counts.rework());
    scrapped = scrapped.add(counts.scrap());
    if (inspect) {
      inspecting = inspecting.add(counts.passes());
    } else {
      passed = passed.add(counts.passes());
    }
  }

  void inspect(Counts counts, String unit) {
    counts.within(inspecting, unit, "/accepted");
    inspecting = inspecting.subtract(counts.total());
    passed = passed.add(counts.passes());
    scrapped = scrapped.add(counts.scrap());
    open = open.add(counts.rework());
    reworked = reworked.add(counts.rework());
  }

  /** What is open and not yet on its way goes to the workshop. */
  BigDecimal sendOut() {
    BigDecimal goes = open.subtract(atWorkshop);
    atWorkshop = open;
    begin();
    return goes;
  }

  /** Work came back and was counted and inspected; what the workshop reworks stays there. */
  void workBack(Counts counts) {
    BigDecimal back = counts.passes().add(counts.scrap());
    atWorkshop = atWorkshop.subtract(back);
    open = open.subtract(back);
    passed = passed.add(counts.passes());
    scrapped = scrapped.add(counts.scrap());
    reworked = reworked.add(counts.rework());
  }

  void refused(BigDecimal quantity, String reason) {
    atWorkshop = atWorkshop.subtract(quantity.min(atWorkshop));
    refusal = reason;
    if (status == RUNNING) {
      moveTo(READY);
    }
  }

  void assign(String newWorkCentre, String newPlace, boolean toWorkshop) {
    workCentre = newWorkCentre;
    place = newPlace;
    outsourced = toWorkshop;
    refusal = null;
  }

  /** True when there is something that a workshop should be asked to do. */
  boolean wantsWorkshop() {
    return outsourced && refusal == null && open.compareTo(atWorkshop) > 0;
  }

  /** Done when nothing is left and nothing more will come. */
  void settle(boolean allBeforeDone) {
    if (allBeforeDone && status == RUNNING && open.signum() == 0 && inspecting.signum() == 0) {
      moveTo(DONE);
    }
  }

  private void begin() {
    if (status == READY) {
      moveTo(RUNNING);
    }
  }

  private void moveTo(StepStatus next) {
    if (!status.canBecome(next)) {
      throw new Conflict("ticket/illegal-step-transition", Map.of("from", status, "to", next));
    }
    status = next;
  }
}
