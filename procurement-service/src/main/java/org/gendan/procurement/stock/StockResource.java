package org.gendan.procurement.stock;

import static org.gendan.procurement.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.gendan.procurement.stock.StockCommands.MoveStock;
import org.gendan.procurement.stock.StockCommands.MoveStocks;
import org.gendan.procurement.stock.StockCommands.TransferStock;
import org.gendan.procurement.stock.StockViews.MovementView;
import org.gendan.procurement.stock.StockViews.StockView;
import org.jspecify.annotations.Nullable;

/** The stock over HTTP. */
@Path("/")
class StockResource {

  private final StockService service;
  private final StockViews views;

  StockResource(StockService service, StockViews views) {
    this.service = service;
    this.views = views;
  }

  @GET
  @Path("/stock")
  @RolesAllowed({BUYER, WAREHOUSE, QC, FOREMAN, PLANNER, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public Page<StockView> stock(
      @QueryParam("material") @Nullable String material, @BeanParam PageRequest page) {
    return views.stock(material, page);
  }

  @GET
  @Path("/stock-movements")
  @RolesAllowed({BUYER, WAREHOUSE, PLANNER, GM, AUDITOR})
  public Page<MovementView> movements(
      @QueryParam("material") @Nullable String material, @BeanParam PageRequest page) {
    return views.movements(material, page);
  }

  @POST
  @Path("/stock-movements")
  @Idempotent
  @RolesAllowed(WAREHOUSE)
  public void move(@NotNull @Valid MoveStock command) {
    service.move(List.of(command), "");
  }

  @POST
  @Path("/stock-movements/batch")
  @Idempotent
  @RolesAllowed(WAREHOUSE)
  public void moveAll(@NotNull @Valid MoveStocks command) {
    service.move(command.movements(), "/movements/%d");
  }

  @POST
  @Path("/stock-movements/transfers")
  @Idempotent
  @RolesAllowed(WAREHOUSE)
  public void transfer(@NotNull @Valid TransferStock command) {
    service.transfer(command);
  }
}
