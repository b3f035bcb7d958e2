package org.gendan.production.board;

import static org.gendan.production.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.gendan.production.ticket.TicketViews;

/** Work lists over HTTP. */
@Path("/")
class BoardResource {

  private final TicketBoard tickets;
  private final StepBoard steps;
  private final TicketViews views;

  BoardResource(TicketBoard tickets, StepBoard steps, TicketViews views) {
    this.tickets = tickets;
    this.steps = steps;
    this.views = views;
  }

  @GET
  @Path("/tickets")
  @RolesAllowed({
    PLANNER,
    FOREMAN,
    WORKSHOP,
    QC,
    MERCHANDISER,
    SUPERVISOR,
    BUYER,
    WAREHOUSE,
    LOGISTICS,
    GM,
    AUDITOR
  })
  public Page<TicketRow> tickets(
      @BeanParam @Valid TicketFilter filter, @BeanParam @Valid PageRequest page) {
    List<TicketRow> rows = tickets.rows(filter, page);
    List<TicketRow> shown =
        views.inHouse() ? rows : rows.stream().map(TicketRow::withoutOrders).toList();
    return Page.of(page, shown, tickets.count(filter));
  }

  @GET
  @Path("/steps")
  @RolesAllowed({PLANNER, FOREMAN, WORKSHOP, QC, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public Page<StepRow> steps(
      @BeanParam @Valid StepFilter filter, @BeanParam @Valid PageRequest page) {
    return Page.of(page, steps.rows(filter, page), steps.count(filter));
  }
}
