package org.gendan.production.schedule;

import static org.gendan.production.Roles.PLANNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.production.schedule.ScheduleViews.TrialView;
import org.jspecify.annotations.Nullable;

/** Trials of a move over HTTP; beside the command that makes it. */
@Path("/tickets/{id}")
class TrialResource {

  private final Trial trial;

  TrialResource(Trial trial) {
    this.trial = trial;
  }

  /** What the next plan of this ticket would be, from a day on or with a step somewhere else. */
  @GET
  @Path("/slot")
  @RolesAllowed(PLANNER)
  public TrialView trial(
      UUID id,
      @QueryParam("notBefore") @Nullable LocalDate notBefore,
      @QueryParam("stepNo") @Nullable Integer stepNo,
      @QueryParam("workCentre") @Size(max = 40) @Nullable String workCentre) {
    return trial.of(id, notBefore, stepNo, workCentre);
  }
}
