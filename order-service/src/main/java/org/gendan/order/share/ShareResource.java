package org.gendan.order.share;

import static org.gendan.order.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.gendan.order.share.ShareCommands.ShareOrder;
import org.gendan.order.share.ShareViews.NewShareView;
import org.gendan.order.share.ShareViews.ShareView;
import org.gendan.platform.web.Idempotent;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Links for customers over HTTP. */
@Path("/orders/{id}/shares")
class ShareResource {

  private final SharingOrders sharing;

  ShareResource(SharingOrders sharing) {
    this.sharing = sharing;
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @RolesAllowed({MERCHANDISER, CUSTOMER_SERVICE})
  public NewShareView share(UUID id, @NotNull @Valid ShareOrder command) {
    return sharing.share(id, command);
  }

  @GET
  @RolesAllowed({MERCHANDISER, SUPERVISOR, CUSTOMER_SERVICE, AUDITOR})
  public List<ShareView> list(UUID id) {
    return sharing.of(id);
  }

  @POST
  @Path("/{shareId}/revocation")
  @Idempotent
  @RolesAllowed({MERCHANDISER, CUSTOMER_SERVICE})
  public ShareView revoke(UUID id, UUID shareId) {
    return sharing.revoke(id, shareId);
  }
}
