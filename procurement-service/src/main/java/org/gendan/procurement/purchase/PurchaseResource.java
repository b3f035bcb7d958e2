package org.gendan.procurement.purchase;

import static org.gendan.procurement.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.gendan.procurement.Caller;
import org.gendan.procurement.purchase.PromiseLedger.PromiseView;
import org.gendan.procurement.purchase.PurchaseCommands.AcknowledgePurchase;
import org.gendan.procurement.purchase.PurchaseCommands.Because;
import org.gendan.procurement.purchase.PurchaseCommands.DraftPurchase;
import org.gendan.procurement.purchase.PurchaseCommands.RedatePurchase;
import org.gendan.procurement.purchase.PurchaseRepository.Filter;
import org.gendan.procurement.purchase.PurchaseViews.PurchaseRow;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Purchase orders over HTTP. */
@Path("/purchase-orders")
class PurchaseResource {

  private final PurchaseRepository purchases;
  private final DraftingPurchases drafting;
  private final PurchaseService service;
  private final DatingPurchases dating;
  private final PromiseLedger promises;
  private final PurchaseViews views;
  private final Caller caller;

  PurchaseResource(
      PurchaseRepository purchases,
      DraftingPurchases drafting,
      PurchaseService service,
      DatingPurchases dating,
      PromiseLedger promises,
      PurchaseViews views,
      Caller caller) {
    this.purchases = purchases;
    this.drafting = drafting;
    this.service = service;
    this.dating = dating;
    this.promises = promises;
    this.views = views;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(BUYER)
  public RestResponse<PurchaseView> draft(@NotNull @Valid DraftPurchase command) {
    return views.created(drafting.draft(command));
  }

  @GET
  @RolesAllowed({BUYER, WAREHOUSE, QC, PLANNER, MERCHANDISER, SUPERVISOR, FINANCE, GM, AUDITOR})
  public Page<PurchaseRow> list(
      @QueryParam("status") @Nullable PurchaseStatus status,
      @QueryParam("supplier") @Nullable String supplier,
      @QueryParam("overdue") @Pattern(regexp = "true|false") @Nullable String overdue,
      @QueryParam("orderId") @Nullable UUID orderId,
      @BeanParam PageRequest page) {
    LocalDate overdueOn = "true".equals(overdue) ? views.today() : null;
    return views.page(new Filter(status, supplier, overdueOn, orderId), page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({BUYER, WAREHOUSE, QC, PLANNER, MERCHANDISER, SUPERVISOR, FINANCE, GM, AUDITOR})
  public RestResponse<PurchaseView> get(UUID id) {
    return views.answer(purchases.require(id));
  }

  @GET
  @Path("/{id}/promises")
  @RolesAllowed({BUYER, PLANNER, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public List<PromiseView> promises(UUID id) {
    return promises.of(purchases.require(id).id());
  }

  @POST
  @Path("/{id}/approval")
  @Idempotent
  @RolesAllowed({BUYER, GM})
  public RestResponse<PurchaseView> approve(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return views.answer(service.approve(id, version, caller));
  }

  @POST
  @Path("/{id}/sending")
  @Idempotent
  @RolesAllowed(BUYER)
  public RestResponse<PurchaseView> send(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return views.answer(service.send(id, version));
  }

  @POST
  @Path("/{id}/acknowledgement")
  @Idempotent
  @RolesAllowed(BUYER)
  public RestResponse<PurchaseView> acknowledge(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid AcknowledgePurchase command) {
    return views.answer(dating.acknowledge(id, version, command.promisedDate()));
  }

  @POST
  @Path("/{id}/promises")
  @Idempotent
  @RolesAllowed(BUYER)
  public RestResponse<PurchaseView> redate(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid RedatePurchase command) {
    return views.answer(dating.redate(id, version, command));
  }

  @POST
  @Path("/{id}/short-closing")
  @Idempotent
  @RolesAllowed({BUYER, GM})
  public RestResponse<PurchaseView> closeShort(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid Because command) {
    return views.answer(service.closeShort(id, version, command.reason()));
  }

  @POST
  @Path("/{id}/cancellation")
  @Idempotent
  @RolesAllowed({BUYER, GM})
  public RestResponse<PurchaseView> cancel(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid Because command) {
    return views.answer(service.cancel(id, version, command.reason()));
  }

  @POST
  @Path("/{id}/closing")
  @Idempotent
  @RolesAllowed(BUYER)
  public RestResponse<PurchaseView> close(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return views.answer(service.close(id, version));
  }
}
