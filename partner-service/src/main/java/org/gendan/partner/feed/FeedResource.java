package org.gendan.partner.feed;

import static org.gendan.partner.Roles.PARTNER_SYSTEM;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.partner.registry.Registry;
import org.gendan.platform.problem.NotFound;

/** What partners that ask get to know: their own orders and news, nothing of anybody else. */
@Path("/partner/v1")
class FeedResource {

  private final Registry registry;
  private final FeedRepository feed;
  private final SecurityIdentity caller;

  FeedResource(Registry registry, FeedRepository feed, SecurityIdentity caller) {
    this.registry = registry;
    this.feed = feed;
    this.caller = caller;
  }

  @GET
  @Path("/orders/{externalNo}")
  @RolesAllowed(PARTNER_SYSTEM)
  public PartnerOrder order(String externalNo) {
    return feed.order(partner(), externalNo)
        .orElseThrow(() -> new NotFound("partner/order-not-found", Map.of("no", externalNo)));
  }

  @GET
  @Path("/events")
  @RolesAllowed(PARTNER_SYSTEM)
  public NewsPage events(
      @QueryParam("after") @DefaultValue("0") @Min(0) long after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
    List<News> items = feed.news(partner(), after, limit);
    return new NewsPage(items, items.isEmpty() ? after : items.getLast().seq());
  }

  private UUID partner() {
    return registry.calling(caller).active().id();
  }
}
