package org.gendan.partner.inbound;

import static org.gendan.partner.Roles.ADMIN;
import static org.gendan.partner.Roles.AUDITOR;
import static org.gendan.partner.Roles.CUSTOMER_SERVICE;
import static org.gendan.partner.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.gendan.partner.inbound.InboundTable.Asked;
import org.gendan.partner.inbound.InboundView.InboundDetail;
import org.gendan.partner.inbound.InboundView.InboundEvent;
import org.gendan.platform.web.Idempotent;
import org.jspecify.annotations.Nullable;

/** What came in from partners' systems, and what became of it. */
@Path("/partners/inbound-events")
class InboundResource {

  private static final String LATEST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

  private final ReplayService service;

  InboundResource(ReplayService service) {
    this.service = service;
  }

  /** The latest first; reading on goes by the request and item of the last that was read. */
  @GET
  @RolesAllowed({ADMIN, AUDITOR, SUPERVISOR, CUSTOMER_SERVICE})
  public List<InboundEvent> list(
      @QueryParam("partner") @Nullable UUID partner,
      @QueryParam("state") @Nullable InboundState state,
      @QueryParam("before") @DefaultValue(LATEST) UUID before,
      @QueryParam("item") @DefaultValue("0") @Min(0) @Max(9_999) int item,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return service.page(new Asked(partner, state, before, item, limit));
  }

  @GET
  @Path("/{requestId}/{item}")
  @RolesAllowed({ADMIN, AUDITOR, SUPERVISOR, CUSTOMER_SERVICE})
  public InboundDetail get(UUID requestId, int item) {
    return service.detail(requestId, item);
  }

  /** Judges a rejected or refused event again, as the partner and its products stand now. */
  @POST
  @Path("/{requestId}/{item}/replay")
  @Idempotent
  @RolesAllowed(ADMIN)
  public InboundEvent replay(UUID requestId, int item) {
    return service.replay(requestId, item);
  }
}
