package org.gendan.procurement.issue;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.gendan.contracts.Peg;
import org.gendan.contracts.procurement.MaterialEvent.MaterialIssued;
import org.gendan.contracts.production.TicketEvent.TicketStarted;
import org.gendan.platform.outbox.Outbox;
import org.gendan.procurement.check.CheckOutcome.OrderChecked;
import org.gendan.procurement.check.NeedRepository;
import org.gendan.procurement.check.NeedRepository.MaterialNeed;
import org.gendan.procurement.check.RecheckRequests;
import org.gendan.procurement.issue.IssueRepository.StartedTicket;
import org.gendan.procurement.stock.Reservations;

/**
 * Issues to tickets at work what is set aside for their orders (发料). A started ticket only asks for
 * a check; whatever that finds set aside and due goes out, so what comes in later follows.
 */
@ApplicationScoped
class IssuingMaterial {

  private final IssueRepository tickets;
  private final NeedRepository needs;
  private final Reservations reservations;
  private final RecheckRequests rechecks;
  private final Outbox outbox;

  IssuingMaterial(
      IssueRepository tickets,
      NeedRepository needs,
      Reservations reservations,
      RecheckRequests rechecks,
      Outbox outbox) {
    this.tickets = tickets;
    this.rechecks = rechecks;
    this.needs = needs;
    this.reservations = reservations;
    this.outbox = outbox;
  }

  @Transactional
  void started(TicketStarted ticket) {
    tickets.started(ticket);
    rechecks.forOrders(Peg.orders(ticket.pegs()));
  }

  /** Runs inside the check, under its locks. */
  void checked(@Observes OrderChecked check) {
    UUID orderId = check.orderId();
    List<StartedTicket> started = tickets.of(orderId);
    if (started.isEmpty()) {
      return;
    }
    List<MaterialNeed> known = needs.of(orderId);
    SortedMap<String, BigDecimal> due = new DueForIssue(needs.lines(orderId), started).after(known);
    if (due.isEmpty()) {
      return;
    }
    StartedTicket latest = started.getLast();
    SortedMap<String, BigDecimal> issued =
        reservations.issue(
            orderId,
            latest.ticketId(),
            latest.ticketNo(),
            due,
            known.stream().collect(toMap(MaterialNeed::materialCode, MaterialNeed::unit)));
    if (!issued.isEmpty()) {
      needs.issued(orderId, issued);
      outbox.add(new MaterialIssued(orderId, latest.ticketId(), issued.size()));
    }
  }
}
