package org.gendan.logistics.planning;

import static org.gendan.logistics.Roles.LOGISTICS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.gendan.logistics.shipment.ShipmentCommands.SplitShipment;
import org.gendan.logistics.shipment.ShipmentView;
import org.gendan.logistics.shipment.ShipmentViews;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/** Splitting over HTTP; answers with the new shipment. */
@Path("/shipments/{id}/split")
public class SplitResource {

  private final SplittingShipments splitting;
  private final ShipmentViews views;

  SplitResource(SplittingShipments splitting, ShipmentViews views) {
    this.splitting = splitting;
    this.views = views;
  }

  @POST
  @Idempotent
  @RolesAllowed(LOGISTICS)
  public RestResponse<ShipmentView> split(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid SplitShipment command) {
    return views.created(splitting.split(id, version, command));
  }
}
