package org.gendan.production.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gendan.contracts.Event;
import org.gendan.platform.problem.Conflict;

/**
 * How quantities move through the steps of a ticket: what passes goes on, scrap is replaced from
 * the first step on (补单), so that what the order lines wait for is really finished.
 */
record TicketFlow(Ticket ticket, Instant now) {

  List<Event> report(int stepNo, Counts counts) {
    TicketStep step = ownStep(stepNo);
    step.report(counts, ticket.unit);
    BigDecimal passes = step.inspect ? BigDecimal.ZERO : counts.passes();
    return follow(step, ticket.facts().reported(step, counts), counts.scrap(), passes);
  }

  List<Event> inspect(int stepNo, Counts counts) {
    TicketStep step = ownStep(stepNo);
    step.inspect(counts, ticket.unit);
    return follow(step, ticket.facts().inspected(step, counts), counts.scrap(), counts.passes());
  }

  /**
   * It happened, so it is taken as far as anything was there; a ticket that is over takes nothing.
   */
  List<Event> workBack(int stepNo, Counts counts) {
    TicketStep step = ticket.step(stepNo);
    Counts taken = counts.atMost(step.atWorkshop);
    if (!ticket.status.isUnderWay() || taken.total().signum() == 0) {
      return List.of();
    }
    step.workBack(taken);
    List<Event> told = new ArrayList<>();
    told.add(ticket.facts().reported(step, taken));
    if (step.inspect) {
      told.add(ticket.facts().inspected(step, taken));
    }
    told.addAll(goOn(step, taken.scrap(), taken.passes()));
    return told;
  }

  /** A workshop is asked once all of what will come is there, not piece by piece. */
  List<Event> askWorkshops() {
    List<Event> told = new ArrayList<>();
    if (!ticket.status.isUnderWay()) {
      return told;
    }
    boolean allBeforeDone = true;
    for (TicketStep step : ticket.steps) {
      step.settle(allBeforeDone);
      if (allBeforeDone && step.wantsWorkshop()) {
        told.add(ticket.facts().outsourcing(step, step.sendOut()));
        ticket.reportedAt = now;
      }
      allBeforeDone = allBeforeDone && step.status == StepStatus.DONE;
    }
    return told;
  }

  private List<Event> follow(TicketStep step, Event fact, BigDecimal scrap, BigDecimal passes) {
    List<Event> told = new ArrayList<>(List.of(fact));
    told.addAll(goOn(step, scrap, passes));
    return told;
  }

  private List<Event> goOn(TicketStep step, BigDecimal scrap, BigDecimal passes) {
    ticket.reportedAt = now;
    if (scrap.signum() > 0) {
      ticket.scrapped = ticket.scrapped.add(scrap);
      ticket.steps.getFirst().receive(scrap);
    }
    int next = ticket.steps.indexOf(step) + 1;
    if (next < ticket.steps.size() && passes.signum() > 0) {
      ticket.steps.get(next).receive(passes);
    }
    List<Event> told = askWorkshops();
    told.addAll(finish());
    return told;
  }

  private List<Event> finish() {
    BigDecimal all = ticket.steps.getLast().passed;
    BigDecimal fresh = all.subtract(ticket.finished);
    if (fresh.signum() <= 0) {
      return List.of();
    }
    ticket.finished = all;
    boolean last = all.compareTo(ticket.quantity) >= 0;
    List<Event> told = new ArrayList<>();
    told.add(ticket.facts().goodsFinished(ticket.facts().finish(fresh), last));
    if (last) {
      ticket.finish(now);
      told.add(ticket.facts().finished());
    }
    return told;
  }

  /** A step of a running ticket that is worked on here. */
  private TicketStep ownStep(int stepNo) {
    TicketStep step = ticket.step(stepNo);
    if (ticket.status != TicketStatus.RUNNING) {
      throw new Conflict("ticket/not-running", Map.of("status", ticket.status));
    }
    if (step.outsourced) {
      throw new Conflict("ticket/step-outsourced", Map.of("stepNo", stepNo));
    }
    return step;
  }
}
