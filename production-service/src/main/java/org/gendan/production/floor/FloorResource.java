package org.gendan.production.floor;

import static org.gendan.production.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.gendan.production.floor.FloorCommands.CompleteStep;
import org.gendan.production.floor.FloorCommands.InspectStep;
import org.gendan.production.floor.FloorCommands.ReportStep;
import org.gendan.production.ticket.Ticket;
import org.gendan.production.ticket.TicketRepository;
import org.gendan.production.ticket.TicketView;
import org.gendan.production.ticket.TicketViews;
import org.jboss.resteasy.reactive.RestResponse;

/** The shop floor over HTTP. Reports only add, so they name no version. */
@Path("/tickets/{id}")
class FloorResource {

  private final ReportingProgress reporting;
  private final ProgressRepository diary;
  private final TicketRepository tickets;
  private final TicketViews views;

  FloorResource(
      ReportingProgress reporting,
      ProgressRepository diary,
      TicketRepository tickets,
      TicketViews views) {
    this.reporting = reporting;
    this.diary = diary;
    this.tickets = tickets;
    this.views = views;
  }

  @POST
  @Path("/steps/{stepNo}/reports")
  @Idempotent
  @RolesAllowed(FOREMAN)
  public RestResponse<TicketView> report(UUID id, int stepNo, @NotNull @Valid ReportStep command) {
    return views.answer(reporting.report(id, stepNo, command));
  }

  @POST
  @Path("/steps/{stepNo}/completion")
  @Idempotent
  @RolesAllowed(FOREMAN)
  public RestResponse<TicketView> complete(
      UUID id, int stepNo, @NotNull @Valid CompleteStep command) {
    return views.answer(reporting.complete(id, stepNo, command));
  }

  @POST
  @Path("/steps/{stepNo}/inspections")
  @Idempotent
  @RolesAllowed(QC)
  public RestResponse<TicketView> inspect(
      UUID id, int stepNo, @NotNull @Valid InspectStep command) {
    return views.answer(reporting.inspect(id, stepNo, command));
  }

  @GET
  @Path("/progress")
  @RolesAllowed({PLANNER, FOREMAN, QC, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public Page<ProgressView> progress(UUID id, @BeanParam @Valid PageRequest page) {
    Ticket ticket = tickets.require(id);
    List<ProgressView> items =
        diary.ofTicket(ticket.id(), page).stream().map(ProgressView::of).toList();
    return Page.of(page, items, diary.countOf(ticket.id()));
  }
}
