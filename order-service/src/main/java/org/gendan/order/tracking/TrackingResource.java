package org.gendan.order.tracking;

import static org.gendan.order.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;

/** The tracking board over HTTP. */
@Path("/tracking")
class TrackingResource {

  private final TrackingRepository board;

  TrackingResource(TrackingRepository board) {
    this.board = board;
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
    return Page.of(
        page, board.rows(filter, page.page() * page.size(), page.size()), board.count(filter));
  }
}
