package org.gendan.production.plant;

import static org.gendan.production.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.Idempotent;
import org.gendan.production.plant.PlantCommands.DefinePlant;
import org.gendan.production.plant.PlantCommands.DefinePlants;
import org.jboss.resteasy.reactive.RestResponse;

/** Plants and workshops over HTTP. */
@Path("/plants")
class PlantResource {

  private final PlantRepository plants;
  private final DefiningPlants defining;

  PlantResource(PlantRepository plants, DefiningPlants defining) {
    this.plants = plants;
    this.defining = defining;
  }

  @POST
  @Idempotent
  @RolesAllowed(PLANNER)
  public RestResponse<PlantView> define(@NotNull @Valid DefinePlant form) {
    Plant plant = defining.plants(List.of(form)).getFirst();
    return Answers.created(URI.create("/plants/" + plant.code), PlantView.of(plant), plant.version);
  }

  @POST
  @Path("/batch")
  @Idempotent
  @RolesAllowed(PLANNER)
  public List<PlantView> defineAll(@NotNull @Valid DefinePlants forms) {
    return defining.plants(forms.plants()).stream().map(PlantView::of).toList();
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
  public List<PlantView> list() {
    return plants.visible().stream().map(PlantView::of).toList();
  }
}
