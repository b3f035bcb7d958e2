package org.gendan.partner.webhook;

import static org.gendan.partner.Roles.PARTNER_SYSTEM;

import io.quarkus.security.identity.SecurityIdentity;
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
import org.gendan.partner.webhook.SubscriptionCommands.Subscribe;
import org.gendan.platform.web.Idempotent;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A partner's own subscriptions. */
@Path("/partner/v1/subscriptions")
@RolesAllowed(PARTNER_SYSTEM)
class SubscriptionResource {

  private static final String LATEST = "9223372036854775807";

  private final Registry registry;
  private final SubscriptionService service;
  private final SecurityIdentity caller;

  SubscriptionResource(Registry registry, SubscriptionService service, SecurityIdentity caller) {
    this.registry = registry;
    this.service = service;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  public SubscriptionView subscribe(@NotNull @Valid Subscribe command) {
    return service.subscribe(partner(), command);
  }

  @GET
  public List<SubscriptionView> list() {
    return service.of(partner());
  }

  @GET
  @Path("/{id}/deliveries")
  public List<DeliveryView> deliveries(
      UUID id,
      @QueryParam("before") @DefaultValue(LATEST) @Min(1) long before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return service.deliveries(partner(), id, before, limit);
  }

  @POST
  @Path("/{id}/replay")
  @Idempotent
  public SubscriptionView replay(UUID id, @NotNull @Valid Replay command) {
    return service.replay(partner(), id, command.after());
  }

  @POST
  @Path("/{id}/end")
  @Idempotent
  public SubscriptionView end(UUID id) {
    return service.end(partner(), id);
  }

  private UUID partner() {
    return registry.calling(caller).active().id();
  }
}
