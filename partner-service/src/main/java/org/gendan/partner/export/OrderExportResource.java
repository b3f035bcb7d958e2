package org.gendan.partner.export;

import static org.gendan.partner.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.gendan.partner.registry.VisiblePartners;
import org.jboss.resteasy.reactive.RestResponse;

/** A partner's orders as a file, for people. */
@Path("/partners/{partnerId}/exports")
class OrderExportResource {

  private final VisiblePartners partners;
  private final OrderList orders;

  OrderExportResource(VisiblePartners partners, OrderList orders) {
    this.partners = partners;
    this.orders = orders;
  }

  @GET
  @Path("/orders")
  @Produces(
      MediaType.APPLICATION_OCTET_STREAM) // of several types the framework writes none as bytes
  @RolesAllowed({AUDITOR, SUPERVISOR, CUSTOMER_SERVICE, MERCHANDISER})
  public RestResponse<InputStream> orders(
      UUID partnerId, @QueryParam("format") @DefaultValue("XLSX") Format format) {
    partners.of(partnerId);
    return format.answer(orders.of(partnerId));
  }
}
