package org.gendan.production.slot;

import static org.gendan.production.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.gendan.production.slot.SlotViews.DayView;
import org.gendan.production.slot.SlotViews.OfferView;
import org.jspecify.annotations.Nullable;

/** Capacity and slot offers over HTTP. */
@Path("/slots")
class SlotResource {

  private final SlotBoard board;
  private final SlotOfferRepository offers;

  SlotResource(SlotBoard board, SlotOfferRepository offers) {
    this.board = board;
    this.offers = offers;
  }

  @GET
  @RolesAllowed({PLANNER, FOREMAN, WORKSHOP, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public List<DayView> days(
      @QueryParam("workCentre") @NotBlank String workCentre,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to) {
    return board.days(workCentre, from, to);
  }

  @GET
  @Path("/offers")
  @RolesAllowed({PLANNER, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public Page<OfferView> offers(
      @QueryParam("orderId") @Nullable UUID orderId,
      @QueryParam("state") @Nullable OfferState state,
      @BeanParam @Valid PageRequest page) {
    List<OfferView> items = offers.page(orderId, state, page).stream().map(OfferView::of).toList();
    return Page.of(page, items, offers.count(orderId, state));
  }
}
