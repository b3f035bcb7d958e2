package org.gendan.procurement.receipt;

import static org.gendan.procurement.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.web.Idempotent;
import org.gendan.procurement.purchase.PurchaseRepository;
import org.gendan.procurement.purchase.PurchaseView;
import org.gendan.procurement.purchase.PurchaseViews;
import org.gendan.procurement.receipt.ReceiptCommands.ReceiveGoods;
import org.gendan.procurement.receipt.ReceiptRepository.ReceiptView;
import org.jboss.resteasy.reactive.RestResponse;

/** Goods receipts over HTTP. They only ever add, so they need no version. */
@Path("/purchase-orders/{id}/receipts")
class ReceiptResource {

  private final ReceivingGoods receiving;
  private final ReceiptRepository receipts;
  private final PurchaseRepository purchases;
  private final PurchaseViews views;

  ReceiptResource(
      ReceivingGoods receiving,
      ReceiptRepository receipts,
      PurchaseRepository purchases,
      PurchaseViews views) {
    this.receiving = receiving;
    this.receipts = receipts;
    this.purchases = purchases;
    this.views = views;
  }

  @POST
  @Idempotent
  @RolesAllowed(WAREHOUSE)
  public RestResponse<PurchaseView> receive(UUID id, @NotNull @Valid ReceiveGoods command) {
    return views.answer(receiving.receive(id, command));
  }

  @GET
  @RolesAllowed({BUYER, WAREHOUSE, QC, FINANCE, GM, AUDITOR})
  public List<ReceiptView> list(UUID id) {
    return receipts.of(purchases.require(id).id());
  }
}
