package org.gendan.production.ticket;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.production.QualityEvent.InspectionRecorded;
import org.gendan.contracts.production.TicketEvent.GoodsFinished;
import org.gendan.contracts.production.TicketEvent.OutsourcingRequested;
import org.gendan.contracts.production.TicketEvent.StepReported;
import org.gendan.contracts.production.TicketEvent.TicketCreated;
import org.gendan.contracts.production.TicketEvent.TicketFinished;
import org.gendan.contracts.production.TicketEvent.TicketIssued;
import org.gendan.contracts.production.TicketEvent.TicketStarted;

/** A ticket in the words of its facts. */
record TicketFacts(Ticket ticket) {

  TicketCreated created() {
    return new TicketCreated(
        ticket.id,
        ticket.ticketNo,
        ticket.plant,
        ticket.productCode,
        quantity(ticket.quantity),
        pegs(),
        ticket.dueDate);
  }

  TicketIssued issued() {
    return new TicketIssued(ticket.id, ticket.ticketNo, ticket.plant, pegs());
  }

  TicketStarted started() {
    return new TicketStarted(ticket.id, ticket.ticketNo, ticket.plant, pegs());
  }

  StepReported reported(TicketStep step, Counts counts) {
    return new StepReported(
        ticket.id,
        ticket.ticketNo,
        pegs(),
        step.stepNo,
        step.name,
        quantity(counts.passes()),
        quantity(counts.rework()),
        quantity(counts.scrap()));
  }

  InspectionRecorded inspected(TicketStep step, Counts counts) {
    return new InspectionRecorded(
        ticket.id,
        ticket.ticketNo,
        pegs(),
        step.stepNo,
        quantity(counts.good()),
        quantity(counts.rework()),
        quantity(counts.scrap()),
        quantity(counts.concession()),
        counts.defect());
  }

  OutsourcingRequested outsourcing(TicketStep step, BigDecimal goes) {
    return new OutsourcingRequested(
        ticket.id,
        ticket.ticketNo,
        share(goes),
        step.stepNo,
        step.name,
        step.place,
        ticket.productCode,
        quantity(goes),
        Objects.requireNonNullElse(step.ends, ticket.dueDate));
  }

  GoodsFinished goodsFinished(List<Peg> fresh, boolean last) {
    return new GoodsFinished(
        ticket.id, ticket.ticketNo, ticket.plant, ticket.productCode, fresh, last);
  }

  TicketFinished finished() {
    return new TicketFinished(
        ticket.id, ticket.ticketNo, pegs(), quantity(ticket.finished), quantity(ticket.scrapped));
  }

  /** What the whole ticket is made for. */
  List<Peg> pegs() {
    return ticket.pegs.stream().map(peg -> peg.of(peg.quantity(), ticket.unit)).toList();
  }

  /** Finished goods belong to the order lines in the order of pegs. */
  List<Peg> finish(BigDecimal fresh) {
    List<Peg> parts = new ArrayList<>();
    BigDecimal left = fresh;
    for (int i = 0; i < ticket.pegs.size() && left.signum() > 0; i++) {
      TicketPeg peg = ticket.pegs.get(i);
      BigDecimal part = peg.missing().min(left);
      if (part.signum() > 0) {
        ticket.pegs.set(i, peg.finish(part));
        parts.add(peg.of(part, ticket.unit));
        left = left.subtract(part);
      }
    }
    return parts;
  }

  /** For whom a part of the ticket is, as long as it lasts. */
  private List<Peg> share(BigDecimal part) {
    List<Peg> parts = new ArrayList<>();
    BigDecimal left = part;
    for (TicketPeg peg : ticket.pegs) {
      BigDecimal own = peg.quantity().min(left);
      if (own.signum() > 0) {
        parts.add(peg.of(own, ticket.unit));
        left = left.subtract(own);
      }
    }
    return parts;
  }

  private Quantity quantity(BigDecimal value) {
    return new Quantity(value, ticket.unit);
  }
}
