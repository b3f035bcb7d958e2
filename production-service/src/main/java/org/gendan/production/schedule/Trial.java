package org.gendan.production.schedule;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.production.plant.WorkCentreRepository;
import org.gendan.production.schedule.ScheduleViews.TrialStepView;
import org.gendan.production.schedule.ScheduleViews.TrialView;
import org.gendan.production.slot.Slot;
import org.gendan.production.slot.SlotService;
import org.gendan.production.slot.Work;
import org.gendan.production.ticket.Ticket;
import org.gendan.production.ticket.TicketRepository;
import org.jspecify.annotations.Nullable;

/** Answers what a move would do, by the very rules that carry it out, and keeps nothing (试排). */
@ApplicationScoped
class Trial {

  private final TicketRepository tickets;
  private final WorkCentreRepository workCentres;
  private final SlotService slots;

  Trial(TicketRepository tickets, WorkCentreRepository workCentres, SlotService slots) {
    this.tickets = tickets;
    this.workCentres = workCentres;
    this.slots = slots;
  }

  TrialView of(
      UUID id, @Nullable LocalDate notBefore, @Nullable Integer stepNo, @Nullable String centre) {
    Ticket ticket = tickets.require(id);
    ticket.requireUnlocked();
    if (stepNo != null && centre != null) {
      return told(ticket, assigned(ticket, stepNo, centre), ticket.afterStepBefore(stepNo));
    }
    ticket.requireNotBegun();
    return told(ticket, ticket.work(), requireNonNullElse(notBefore, LocalDate.MIN));
  }

  private List<Work> assigned(Ticket ticket, int stepNo, String centre) {
    if (ticket.isOver()) {
      throw new Conflict("ticket/over", Map.of("status", ticket.status()));
    }
    if (workCentres.findById(centre) == null) {
      throw new RuleBroken("product/unknown-work-centre", Map.of("value", centre))
          .at("/workCentre");
    }
    List<Work> works = new ArrayList<>(ticket.workFrom(stepNo));
    works.set(0, new Work(stepNo, centre, works.getFirst().hours()));
    return works;
  }

  private TrialView told(Ticket ticket, List<Work> works, LocalDate notBefore) {
    Slot slot =
        slots
            .trial(ticket.id(), works, notBefore)
            .orElseThrow(() -> new RuleBroken("slot/no-capacity", Map.of()).at("/notBefore"));
    List<TrialStepView> steps =
        slot.steps().entrySet().stream()
            .map(
                step ->
                    new TrialStepView(
                        step.getKey(), step.getValue().start(), step.getValue().end()))
            .toList();
    long late = Math.max(0, DAYS.between(ticket.dueDate(), slot.end()));
    return new TrialView(slot.start(), slot.end(), late, steps);
  }
}
