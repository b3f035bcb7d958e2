package org.gendan.partner.webhook;

import static org.gendan.partner.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.gendan.partner.registry.Registry;
import org.gendan.partner.webhook.SubscriptionCommands.Replay;
import org.gendan.platform.web.Idempotent;

/** Partners' subscriptions as operators see them: also which are paused, and why. */
@Path("/partners/{partnerId}/subscriptions")
class PartnerWebhooksResource {

  private static final String LATEST = "9223372036854775807";

  private final SubscriptionService service;
  private final Registry registry;

  PartnerWebhooksResource(SubscriptionService service, Registry registry) {
    this.service = service;
    this.registry = registry;
  }

  @GET
  @RolesAllowed({ADMIN, AUDITOR, SUPERVISOR, CUSTOMER_SERVICE})
  public List<SubscriptionView> list(UUID partnerId) {
    registry.require(partnerId);
    return service.of(partnerId);
  }

  @GET
  @Path("/{id}/deliveries")
  @RolesAllowed({ADMIN, AUDITOR, SUPERVISOR, CUSTOMER_SERVICE})
  public List<DeliveryView> deliveries(
      UUID partnerId,
      UUID id,
      @QueryParam("before") @DefaultValue(LATEST) @Min(1) long before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return service.deliveries(partnerId, id, before, limit);
  }

  @POST
  @Path("/{id}/replay")
  @Idempotent
  @RolesAllowed(ADMIN)
  public SubscriptionView replay(UUID partnerId, UUID id, @NotNull @Valid Replay command) {
    return service.replay(partnerId, id, command.after());
  }
}
