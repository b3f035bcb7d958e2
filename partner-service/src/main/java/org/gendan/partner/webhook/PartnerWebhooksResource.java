package org.gendan.partner.webhook;

import static org.gendan.partner.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.gendan.partner.registry.Registry;
import org.gendan.partner.webhook.SubscriptionCommands.Replay;
import org.gendan.platform.web.Idempotent;

/** Partners' subscriptions as operators see them: also which are paused, and why. */
@Path("/partners/{partnerId}/subscriptions")
class PartnerWebhooksResource {

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

  @POST
  @Path("/{id}/replay")
  @Idempotent
  @RolesAllowed(ADMIN)
  public SubscriptionView replay(UUID partnerId, UUID id, @NotNull @Valid Replay command) {
    return service.replay(partnerId, id, command.after());
  }
}
