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
import org.gendan.production.schedule.ScheduleViews.ScheduleView;
import org.jspecify.annotations.Nullable;

/** The lanes of the schedule over HTTP. */
@Path("/slots")
class ScheduleResource {

  private final Schedule schedule;

  ScheduleResource(Schedule schedule) {
    this.schedule = schedule;
  }

  @GET
  @Path("/lanes")
  @RolesAllowed({PLANNER, FOREMAN, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public ScheduleView lanes(
      @QueryParam("place") @Size(max = 20) @Nullable String place,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to) {
    return schedule.lanes(place, from, to);
  }
}
