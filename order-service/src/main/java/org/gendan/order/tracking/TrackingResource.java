package org.gendan.order.tracking;

import static org.gendan.order.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.gendan.order.order.OrderViews;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;

/** The tracking board over HTTP. */
@Path("/tracking")
class TrackingResource {

  private final TrackingRepository board;
  private final OrderViews views;

  TrackingResource(TrackingRepository board, OrderViews views) {
    this.board = board;
    this.views = views;
  }

  @GET
  @RolesAllowed({
    MERCHANDISER,
    SUPERVISOR,
    PLANNER,
    BUYER,
    LOGISTICS,
    CASHIER,
    FINANCE,
    CUSTOMER_SERVICE,
    GM,
    AUDITOR,
    CUSTOMER
  })
  public Page<TrackingRow> list(
      @BeanParam @Valid TrackingFilter filter, @BeanParam @Valid PageRequest page) {
    return Page.of(page, board.rows(filter, page, views.pricesVisible()), board.count(filter));
  }

  @GET
  @Path("/counts")
  @RolesAllowed({
    MERCHANDISER,
    SUPERVISOR,
    PLANNER,
    BUYER,
    LOGISTICS,
    CASHIER,
    FINANCE,
    CUSTOMER_SERVICE,
    GM,
    AUDITOR,
    CUSTOMER
  })
  public TrackingCounts counts(@BeanParam @Valid TrackingFilter filter) {
    return board.counts(filter);
  }
}
