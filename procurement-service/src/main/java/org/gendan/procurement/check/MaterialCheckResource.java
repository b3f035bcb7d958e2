package org.gendan.procurement.check;

import static org.gendan.procurement.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Material checks over HTTP. */
@Path("/material-checks")
class MaterialCheckResource {

  private final MaterialCheckRepository checks;
  private final NeedRepository needs;

  MaterialCheckResource(MaterialCheckRepository checks, NeedRepository needs) {
    this.checks = checks;
    this.needs = needs;
  }

  @GET
  @RolesAllowed({BUYER, WAREHOUSE, PLANNER, MERCHANDISER, SUPERVISOR, FOREMAN, GM, AUDITOR})
  public Page<MaterialCheckView> list(
      @QueryParam("status") @Nullable CheckStatus status, @BeanParam PageRequest page) {
    Page<MaterialCheck> found = checks.page(status, page);
    return Page.of(
        page,
        found.items().stream().map(one -> MaterialCheckView.of(one, List.of())).toList(),
        found.total());
  }

  @GET
  @Path("/{orderId}")
  @RolesAllowed({BUYER, WAREHOUSE, PLANNER, MERCHANDISER, SUPERVISOR, FOREMAN, GM, AUDITOR})
  public MaterialCheckView get(UUID orderId) {
    return MaterialCheckView.of(checks.require(orderId), needs.of(orderId));
  }
}
