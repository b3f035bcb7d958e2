package org.gendan.procurement.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Peg;
import org.gendan.contracts.production.TicketEvent.TicketStarted;
import org.gendan.platform.sql.Sql;

/** The tickets at work, with what they make for which order line. */
@ApplicationScoped
class IssueRepository {

  /** A ticket that makes so much for an order line. */
  record StartedTicket(UUID ticketId, String ticketNo, UUID lineId, BigDecimal quantity) {}

  private final Sql sql;
  private final Clock clock;

  IssueRepository(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void started(TicketStarted ticket) {
    List<Peg> pegs = ticket.pegs();
    sql.run(
        """
        insert into started_tickets (ticket_id, ticket_no, order_id, line_id, plant, quantity, started_at)
        select ?1, ?2, o, l, ?3, q, ?4
        from unnest(cast(?5 as uuid[]), cast(?6 as uuid[]), cast(?7 as numeric[])) as t (o, l, q) where q > 0
        on conflict do nothing\
        """,
        ticket.ticketId(),
        ticket.ticketNo(),
        ticket.plant(),
        Timestamp.from(clock.instant()),
        pegs.stream().map(Peg::orderId).toArray(UUID[]::new),
        pegs.stream().map(Peg::lineId).toArray(UUID[]::new),
        pegs.stream().map(peg -> peg.quantity().value()).toArray(BigDecimal[]::new));
  }

  /** Tickets that began for an order, the latest last. */
  List<StartedTicket> of(UUID orderId) {
    return sql
        .rows(
            """
            select ticket_id, ticket_no, line_id, quantity from started_tickets
            where order_id = ?1 order by started_at, ticket_id\
            """,
            orderId)
        .stream()
        .map(row -> new StartedTicket(row.id(0), row.text(1), row.id(2), row.amount(3)))
        .toList();
  }
}
