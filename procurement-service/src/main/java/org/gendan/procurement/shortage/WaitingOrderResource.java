package org.gendan.procurement.shortage;

import static org.gendan.procurement.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.gendan.procurement.purchase.PurchaseRepository;
import org.gendan.procurement.shortage.WaitingOrders.WaitingOrder;

/** The orders that a purchase serves over HTTP: who is touched when its date moves. */
@Path("/purchase-orders/{id}/waiting-orders")
class WaitingOrderResource {

  private final WaitingOrders waiting;
  private final PurchaseRepository purchases;

  WaitingOrderResource(WaitingOrders waiting, PurchaseRepository purchases) {
    this.waiting = waiting;
    this.purchases = purchases;
  }

  @GET
  @RolesAllowed({BUYER, PLANNER, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public List<WaitingOrder> list(UUID id) {
    return waiting.of(purchases.require(id).id());
  }
}
