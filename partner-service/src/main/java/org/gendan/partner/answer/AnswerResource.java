package org.gendan.partner.answer;

import static org.gendan.partner.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.gendan.partner.registry.VisiblePartners;

/** What we answered to electronic orders, for people who send it on by other ways. */
@Path("/partners/{partnerId}/answers")
class AnswerResource {

  private final VisiblePartners partners;
  private final AnswerService service;

  AnswerResource(VisiblePartners partners, AnswerService service) {
    this.partners = partners;
    this.service = service;
  }

  @GET
  @RolesAllowed({AUDITOR, SUPERVISOR, CUSTOMER_SERVICE, MERCHANDISER})
  public AnswerPage answers(
      UUID partnerId,
      @QueryParam("after") @DefaultValue("0") @Min(0) long after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
    partners.of(partnerId);
    return service.after(partnerId, after, limit);
  }
}
