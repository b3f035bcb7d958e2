package org.gendan.procurement.shortage;

import static org.gendan.procurement.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.gendan.procurement.purchase.PurchaseView;
import org.gendan.procurement.purchase.PurchaseViews;
import org.gendan.procurement.shortage.ShortageRepository.ShortageView;
import org.jspecify.annotations.Nullable;

/** Shortages over HTTP. */
@Path("/shortages")
class ShortageResource {

  /** The drafts that were written or grew. */
  public record Drafts(List<PurchaseView> items) {}

  private final ShortageRepository shortages;
  private final CoveringShortages covering;
  private final PurchaseViews views;

  ShortageResource(ShortageRepository shortages, CoveringShortages covering, PurchaseViews views) {
    this.shortages = shortages;
    this.covering = covering;
    this.views = views;
  }

  @GET
  @RolesAllowed({BUYER, PLANNER, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public Page<ShortageView> list(
      @QueryParam("supplier") @Nullable String supplier,
      @QueryParam("material") @Nullable String material,
      @BeanParam PageRequest page) {
    return shortages.page(supplier, material, page);
  }

  @POST
  @Path("/order-all")
  @Idempotent
  @RolesAllowed(BUYER)
  public Drafts orderAll(
      @QueryParam("supplier") @Nullable String supplier,
      @QueryParam("material") @Nullable String material) {
    return new Drafts(
        covering
            .orderAll(supplier == null ? "" : supplier, material == null ? "" : material)
            .stream()
            .map(views::view)
            .toList());
  }
}
