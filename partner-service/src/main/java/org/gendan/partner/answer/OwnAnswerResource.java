package org.gendan.partner.answer;

import static org.gendan.partner.Roles.PARTNER_SYSTEM;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.gendan.partner.registry.Registry;

/** What we answered to a partner's electronic orders. */
@Path("/partner/v1/answers")
class OwnAnswerResource {

  private final Registry registry;
  private final AnswerService service;
  private final SecurityIdentity caller;

  OwnAnswerResource(Registry registry, AnswerService service, SecurityIdentity caller) {
    this.registry = registry;
    this.service = service;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(PARTNER_SYSTEM)
  public AnswerPage answers(
      @QueryParam("after") @DefaultValue("0") @Min(0) long after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
    return service.after(registry.calling(caller).active().id(), after, limit);
  }
}
