package org.gendan.procurement.shortage;

import static org.gendan.procurement.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.gendan.procurement.purchase.PurchaseOrder;
import org.gendan.procurement.purchase.PurchaseView;
import org.gendan.procurement.purchase.PurchaseViews;
import org.gendan.procurement.shortage.ShortageRepository.ShortageView;
import org.jspecify.annotations.Nullable;

/** Shortages over HTTP. */
@Path("/shortages")
class ShortageResource {

  /** The drafts that were written or grew. */
  public record Drafts(List<PurchaseView> items) {}

  /** Orders what is missing of these materials. */
  record OrderShortages(
      @NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 40) String> materialCodes) {}

  private final ShortageRepository shortages;
  private final MaterialShortageRepository materials;
  private final CoveringShortages covering;
  private final PurchaseViews views;

  ShortageResource(
      ShortageRepository shortages,
      MaterialShortageRepository materials,
      CoveringShortages covering,
      PurchaseViews views) {
    this.shortages = shortages;
    this.materials = materials;
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

  @GET
  @Path("/materials")
  @RolesAllowed({BUYER, PLANNER, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public Page<MaterialShortage> byMaterial(
      @QueryParam("supplier") @Nullable String supplier,
      @QueryParam("material") @Nullable String material,
      @QueryParam("focus") MaterialShortage.@Nullable ShortageFocus focus,
      @QueryParam("sort") MaterialShortage.@Nullable Sequence sort,
      @BeanParam PageRequest page) {
    return materials.page(supplier, material, focus, sort, page);
  }

  @GET
  @Path("/counts")
  @RolesAllowed({BUYER, PLANNER, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public Map<MaterialShortage.ShortageFocus, Long> counts() {
    return materials.counts();
  }

  @POST
  @Path("/order-selected")
  @Idempotent
  @RolesAllowed(BUYER)
  public Drafts orderSelected(@NotNull @Valid OrderShortages command) {
    return drafts(covering.orderAll("", Set.copyOf(command.materialCodes())));
  }

  @POST
  @Path("/order-all")
  @Idempotent
  @RolesAllowed(BUYER)
  public Drafts orderAll(
      @QueryParam("supplier") @Nullable String supplier,
      @QueryParam("material") @Nullable String material) {
    return drafts(
        covering.orderAll(
            supplier == null ? "" : supplier,
            material == null || material.isEmpty() ? Set.of() : Set.of(material)));
  }

  private Drafts drafts(List<PurchaseOrder> written) {
    return new Drafts(written.stream().map(views::view).toList());
  }
}
