package org.gendan.testkit.canary.tidy.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.gendan.platform.web.Idempotent;

/** A resource as it should be. */
@Path("/orders")
class OrderResource {

  @POST
  @Idempotent
  @RolesAllowed("merchandiser")
  public String record(String order) {
    return order;
  }
}
