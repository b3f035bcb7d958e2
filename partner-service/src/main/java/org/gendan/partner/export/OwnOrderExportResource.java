package org.gendan.partner.export;

import static org.gendan.partner.Roles.PARTNER_SYSTEM;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.gendan.partner.registry.Registry;
import org.jboss.resteasy.reactive.RestResponse;

/** A partner's own orders as a file. */
@Path("/partner/v1/exports")
class OwnOrderExportResource {

  private final Registry registry;
  private final OrderList orders;
  private final SecurityIdentity caller;

  OwnOrderExportResource(Registry registry, OrderList orders, SecurityIdentity caller) {
    this.registry = registry;
    this.orders = orders;
    this.caller = caller;
  }

  @GET
  @Path("/orders")
  @Produces(
      MediaType.APPLICATION_OCTET_STREAM) // of several types the framework writes none as bytes
  @RolesAllowed(PARTNER_SYSTEM)
  public RestResponse<InputStream> orders(
      @QueryParam("format") @DefaultValue("XLSX") Format format) {
    return format.answer(orders.of(registry.calling(caller).active().id()));
  }
}
