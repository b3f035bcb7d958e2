package org.gendan.logistics.board;

import static org.gendan.logistics.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.gendan.logistics.shipment.ShipmentFilter;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;

/** The shipping board over HTTP. */
@Path("/shipping-board")
public class BoardResource {

  private final ShippingBoard board;

  BoardResource(ShippingBoard board) {
    this.board = board;
  }

  @GET
  @RolesAllowed({
    LOGISTICS,
    WAREHOUSE,
    QC,
    MERCHANDISER,
    SUPERVISOR,
    FINANCE,
    CASHIER,
    CUSTOMER_SERVICE,
    GM,
    AUDITOR
  })
  public Page<BoardRow> page(@BeanParam @Valid ShipmentFilter filter, @BeanParam PageRequest page) {
    return board.page(filter, page);
  }

  @GET
  @Path("/counts")
  @RolesAllowed({
    LOGISTICS,
    WAREHOUSE,
    QC,
    MERCHANDISER,
    SUPERVISOR,
    FINANCE,
    CASHIER,
    CUSTOMER_SERVICE,
    GM,
    AUDITOR
  })
  public BoardCounts counts() {
    return board.counts();
  }
}
