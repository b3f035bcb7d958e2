package org.gendan.finance.cost;

import static org.gendan.finance.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.gendan.finance.account.OrderAccountRepository;
import org.gendan.finance.cost.CostViews.CostSheetView;

/** The cost sheet over HTTP; margins are for few eyes. */
@Path("/orders/{orderId}/cost-sheet")
class CostResource {

  private final OrderAccountRepository accounts;
  private final CostRepository costs;

  CostResource(OrderAccountRepository accounts, CostRepository costs) {
    this.accounts = accounts;
    this.costs = costs;
  }

  @GET
  @RolesAllowed({FINANCE, GM, AUDITOR})
  public CostSheetView get(UUID orderId) {
    UUID id = accounts.require(orderId).orderId();
    return costs.sheet(id).view();
  }
}
