package org.gendan.order.savedview;

import static org.gendan.order.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.gendan.order.savedview.SavedView.Named;
import org.gendan.platform.web.Idempotent;

/** One's own views of a list over HTTP; each answer is all of them. */
@Path("/saved-views")
class SavedViewResource {

  private final SavedViews views;

  SavedViewResource(SavedViews views) {
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
    AUDITOR
  })
  public List<SavedView> list(
      @QueryParam("page") @DefaultValue("orders") @Pattern(regexp = "[a-z][a-z-]{0,39}")
          String page) {
    return views.of(page);
  }

  @POST
  @Idempotent
  @RolesAllowed({
    MERCHANDISER,
    SUPERVISOR,
    PLANNER,
    BUYER,
    LOGISTICS,
    CASHIER,
    FINANCE,
    CUSTOMER_SERVICE,
    GM
  })
  public List<SavedView> save(@NotNull @Valid SavedView view) {
    return views.save(view);
  }

  @POST
  @Path("/removal")
  @Idempotent
  @RolesAllowed({
    MERCHANDISER,
    SUPERVISOR,
    PLANNER,
    BUYER,
    LOGISTICS,
    CASHIER,
    FINANCE,
    CUSTOMER_SERVICE,
    GM
  })
  public List<SavedView> remove(@NotNull @Valid Named view) {
    return views.remove(view);
  }
}
