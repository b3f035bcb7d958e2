package org.gendan.order.request;

import static org.gendan.order.Roles.*;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.gendan.order.request.RequestCommands.AcceptRequest;
import org.gendan.order.request.RequestCommands.DeclineRequest;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/** What customers want of an order, over HTTP. */
@Path("/orders/{id}/requests")
class RequestResource {

  private final OrderRequests requests;
  private final SecurityIdentity caller;

  RequestResource(OrderRequests requests, SecurityIdentity caller) {
    this.requests = requests;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({MERCHANDISER, SUPERVISOR, CUSTOMER_SERVICE, GM, AUDITOR, CUSTOMER})
  public List<RequestView> list(UUID id) {
    return requests.of(id).stream().map(RequestView::of).toList();
  }

  @POST
  @Path("/{requestId}/acceptance")
  @Idempotent
  @RolesAllowed({MERCHANDISER, SUPERVISOR, GM})
  public RestResponse<RequestView> accept(
      UUID id,
      UUID requestId,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid AcceptRequest command) {
    boolean mayCancel = caller.hasRole(SUPERVISOR) || caller.hasRole(GM);
    return answer(requests.accept(id, requestId, version, command.note(), mayCancel));
  }

  @POST
  @Path("/{requestId}/declination")
  @Idempotent
  @RolesAllowed({MERCHANDISER, SUPERVISOR, GM})
  public RestResponse<RequestView> decline(
      UUID id,
      UUID requestId,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid DeclineRequest command) {
    return answer(requests.decline(id, requestId, version, command.reason()));
  }

  private static RestResponse<RequestView> answer(OrderRequest request) {
    return Answers.ok(RequestView.of(request), request.version);
  }
}
