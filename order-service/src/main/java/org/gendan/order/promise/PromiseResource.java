package org.gendan.order.promise;

import static org.gendan.order.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.gendan.order.order.OrderView;
import org.gendan.order.order.OrderViews;
import org.gendan.order.promise.PromiseCommands.ChangePromise;
import org.gendan.order.promise.PromiseCommands.ReplyOrder;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/** Promised dates over HTTP. */
@Path("/orders/{id}")
class PromiseResource {

  private final ReplyingOrders replying;
  private final OrderViews views;

  PromiseResource(ReplyingOrders replying, OrderViews views) {
    this.replying = replying;
    this.views = views;
  }

  @POST
  @Path("/reply")
  @Idempotent
  @RolesAllowed(MERCHANDISER)
  public RestResponse<OrderView> reply(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid ReplyOrder command) {
    return views.answer(replying.reply(id, version, command));
  }

  @POST
  @Path("/lines/{lineId}/promises")
  @Idempotent
  @RolesAllowed(MERCHANDISER)
  public RestResponse<OrderView> changePromise(
      UUID id,
      UUID lineId,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid ChangePromise command) {
    return views.answer(replying.changePromise(id, lineId, version, command));
  }

  @GET
  @Path("/promises")
  @RolesAllowed({MERCHANDISER, SUPERVISOR, PLANNER, CUSTOMER_SERVICE, GM, AUDITOR, CUSTOMER})
  public List<PromiseView> promises(UUID id) {
    return replying.ledger(id);
  }
}
