package org.gendan.production.schedule;

import static org.gendan.production.Roles.AUDITOR;
import static org.gendan.production.Roles.FOREMAN;
import static org.gendan.production.Roles.GM;
import static org.gendan.production.Roles.MERCHANDISER;
import static org.gendan.production.Roles.PLANNER;
import static org.gendan.production.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.production.schedule.ScheduleViews.ScheduleView;
import org.gendan.production.schedule.ScheduleViews.TrialView;
import org.jspecify.annotations.Nullable;

/** The schedule over HTTP. */
@Path("/")
class ScheduleResource {

  private final Schedule schedule;
  private final Trial trial;

  ScheduleResource(Schedule schedule, Trial trial) {
    this.schedule = schedule;
    this.trial = trial;
  }

  @GET
  @Path("/slots/lanes")
  @RolesAllowed({PLANNER, FOREMAN, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public ScheduleView lanes(
      @QueryParam("place") @Size(max = 20) @Nullable String place,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to) {
    return schedule.lanes(place, from, to);
  }

  /** What the next plan of this ticket would be, from a day on or with a step somewhere else. */
  @GET
  @Path("/tickets/{id}/slot")
  @RolesAllowed(PLANNER)
  public TrialView trial(
      UUID id,
      @QueryParam("notBefore") @Nullable LocalDate notBefore,
      @QueryParam("stepNo") @Nullable Integer stepNo,
      @QueryParam("workCentre") @Size(max = 40) @Nullable String workCentre) {
    return trial.of(id, notBefore, stepNo, workCentre);
  }
}
