package org.gendan.production.ticket;

import static org.gendan.production.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.gendan.production.ticket.TicketCommands.PauseTicket;
import org.gendan.production.ticket.TicketCommands.SlotTicket;
import org.jboss.resteasy.reactive.RestResponse;

/** Production tickets over HTTP. */
@Path("/tickets/{id}")
class TicketResource {

  private final TicketRepository tickets;
  private final TicketService service;
  private final TicketViews views;

  TicketResource(TicketRepository tickets, TicketService service, TicketViews views) {
    this.tickets = tickets;
    this.service = service;
    this.views = views;
  }

  @GET
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
  public RestResponse<TicketView> get(UUID id) {
    return views.answer(tickets.require(id));
  }

  @POST
  @Path("/acceptance")
  @Idempotent
  @RolesAllowed({FOREMAN, PLANNER})
  public RestResponse<TicketView> accept(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return views.answer(service.accept(id, version));
  }

  @POST
  @Path("/start")
  @Idempotent
  @RolesAllowed(FOREMAN)
  public RestResponse<TicketView> start(UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return views.answer(service.start(id, version));
  }

  @POST
  @Path("/pause")
  @Idempotent
  @RolesAllowed({FOREMAN, PLANNER})
  public RestResponse<TicketView> pause(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid PauseTicket command) {
    return views.answer(service.pause(id, version, command));
  }

  @POST
  @Path("/resumption")
  @Idempotent
  @RolesAllowed({FOREMAN, PLANNER})
  public RestResponse<TicketView> resume(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return views.answer(service.resume(id, version));
  }

  @POST
  @Path("/slot")
  @Idempotent
  @RolesAllowed(PLANNER)
  public RestResponse<TicketView> slot(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid SlotTicket command) {
    return views.answer(service.slot(id, version, command));
  }

  @POST
  @Path("/lock")
  @Idempotent
  @RolesAllowed(PLANNER)
  public RestResponse<TicketView> lock(UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return views.answer(service.lock(id, version));
  }

  @POST
  @Path("/unlocking")
  @Idempotent
  @RolesAllowed(PLANNER)
  public RestResponse<TicketView> unlock(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return views.answer(service.unlock(id, version));
  }
}
