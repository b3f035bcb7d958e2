package org.gendan.logistics.handling;

import static org.gendan.logistics.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.gendan.logistics.shipment.ShipmentCommands.Arrive;
import org.gendan.logistics.shipment.ShipmentCommands.ConfirmDetails;
import org.gendan.logistics.shipment.ShipmentCommands.Depart;
import org.gendan.logistics.shipment.ShipmentCommands.InspectGoods;
import org.gendan.logistics.shipment.ShipmentCommands.LoadGoods;
import org.gendan.logistics.shipment.ShipmentCommands.PackGoods;
import org.gendan.logistics.shipment.ShipmentCommands.PickGoods;
import org.gendan.logistics.shipment.ShipmentCommands.SignFor;
import org.gendan.logistics.shipment.ShipmentView;
import org.gendan.logistics.shipment.ShipmentViews;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The steps of a shipment over HTTP. Bodies are JSON and nothing else: a body of one text would
 * else be made of any text that comes.
 */
@Path("/shipments/{id}")
public class HandlingResource {

  private final HandlingShipments handling;
  private final DispatchingShipments dispatching;
  private final SigningShipments signing;
  private final ShipmentViews views;

  HandlingResource(
      HandlingShipments handling,
      DispatchingShipments dispatching,
      SigningShipments signing,
      ShipmentViews views) {
    this.handling = handling;
    this.dispatching = dispatching;
    this.signing = signing;
    this.views = views;
  }

  @POST
  @Path("/details")
  @Idempotent
  @RolesAllowed(LOGISTICS)
  public RestResponse<ShipmentView> confirm(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid ConfirmDetails command) {
    return views.answer(handling.confirm(id, version, command));
  }

  @POST
  @Path("/picking")
  @Idempotent
  @RolesAllowed(WAREHOUSE)
  public RestResponse<ShipmentView> pick(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid PickGoods command) {
    return views.answer(handling.pick(id, version, command));
  }

  @POST
  @Path("/packing")
  @Idempotent
  @RolesAllowed(WAREHOUSE)
  public RestResponse<ShipmentView> pack(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid PackGoods command) {
    return views.answer(handling.pack(id, version, command));
  }

  @POST
  @Path("/inspection")
  @Idempotent
  @RolesAllowed(QC)
  public RestResponse<ShipmentView> inspect(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid InspectGoods command) {
    return views.answer(handling.inspect(id, version, command));
  }

  @POST
  @Path("/loading")
  @Idempotent
  @RolesAllowed(WAREHOUSE)
  public RestResponse<ShipmentView> load(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid LoadGoods command) {
    return views.answer(handling.load(id, version, command));
  }

  @POST
  @Path("/departure")
  @Idempotent
  @RolesAllowed(LOGISTICS)
  public RestResponse<ShipmentView> depart(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid Depart command) {
    return views.answer(dispatching.depart(id, version, command));
  }

  @POST
  @Path("/arrival")
  @Idempotent
  @RolesAllowed(LOGISTICS)
  public RestResponse<ShipmentView> arrive(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid Arrive command) {
    return views.answer(dispatching.arrive(id, version, command));
  }

  @POST
  @Path("/signature")
  @Idempotent
  @RolesAllowed({LOGISTICS, CUSTOMER})
  public RestResponse<ShipmentView> sign(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid SignFor command) {
    return views.answer(signing.sign(id, version, command));
  }

  @POST
  @Path("/closing")
  @Idempotent
  @RolesAllowed(LOGISTICS)
  public RestResponse<ShipmentView> close(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return views.answer(handling.close(id, version));
  }
}
