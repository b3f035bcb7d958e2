package org.gendan.production.outsourcing;

import static org.gendan.production.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.gendan.production.outsourcing.OutsourcingSteps.AssignStep;
import org.gendan.production.ticket.TicketView;
import org.gendan.production.ticket.TicketViews;
import org.jboss.resteasy.reactive.RestResponse;

/** Assigning steps over HTTP. */
@Path("/tickets/{id}/steps/{stepNo}/assignment")
class AssignmentResource {

  private final OutsourcingSteps steps;
  private final TicketViews views;

  AssignmentResource(OutsourcingSteps steps, TicketViews views) {
    this.steps = steps;
    this.views = views;
  }

  @POST
  @Idempotent
  @RolesAllowed(PLANNER)
  public RestResponse<TicketView> assign(
      UUID id,
      int stepNo,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid AssignStep command) {
    return views.answer(steps.assign(id, stepNo, version, command));
  }
}
