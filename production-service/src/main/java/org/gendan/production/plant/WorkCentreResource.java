package org.gendan.production.plant;

import static org.gendan.production.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.Idempotent;
import org.gendan.production.plant.PlantCommands.DefineWorkCentre;
import org.gendan.production.plant.PlantCommands.DefineWorkCentres;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Work centres over HTTP. */
@Path("/work-centres")
class WorkCentreResource {

  private final WorkCentreRepository workCentres;
  private final DefiningPlants defining;

  WorkCentreResource(WorkCentreRepository workCentres, DefiningPlants defining) {
    this.workCentres = workCentres;
    this.defining = defining;
  }

  @POST
  @Idempotent
  @RolesAllowed(PLANNER)
  public RestResponse<WorkCentreView> define(@NotNull @Valid DefineWorkCentre form) {
    WorkCentre centre = defining.workCentres(List.of(form)).getFirst();
    URI location = URI.create("/work-centres/" + centre.code);
    return Answers.created(location, WorkCentreView.of(centre), centre.version);
  }

  @POST
  @Path("/batch")
  @Idempotent
  @RolesAllowed(PLANNER)
  public List<WorkCentreView> defineAll(@NotNull @Valid DefineWorkCentres forms) {
    return defining.workCentres(forms.workCentres()).stream().map(WorkCentreView::of).toList();
  }

  @GET
  @RolesAllowed({PLANNER, FOREMAN, WORKSHOP, QC, MERCHANDISER, SUPERVISOR, BUYER, GM, AUDITOR})
  public List<WorkCentreView> list(@QueryParam("plant") @Nullable String plant) {
    return workCentres.visible(plant).stream().map(WorkCentreView::of).toList();
  }
}
