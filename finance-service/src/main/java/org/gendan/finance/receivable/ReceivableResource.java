package org.gendan.finance.receivable;

import static org.gendan.finance.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.gendan.finance.receivable.ReceivableViews.AgeingView;
import org.gendan.finance.receivable.ReceivableViews.CreditView;
import org.gendan.finance.receivable.ReceivableViews.ReceivableView;
import org.gendan.finance.receivable.ReceivableViews.RequestView;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;

/** What is owed, over HTTP. */
@Path("/")
class ReceivableResource {

  private final ReceivableRepository receivables;

  ReceivableResource(ReceivableRepository receivables) {
    this.receivables = receivables;
  }

  @GET
  @Path("receivables")
  @RolesAllowed({MERCHANDISER, SUPERVISOR, CASHIER, FINANCE, GM, AUDITOR, CUSTOMER})
  public Page<ReceivableView> list(
      @BeanParam @Valid ReceivableFilter filter, @BeanParam @Valid PageRequest page) {
    return receivables.receivables(filter, page);
  }

  @GET
  @Path("receivables/ageing")
  @RolesAllowed({SUPERVISOR, FINANCE, GM, AUDITOR})
  public List<AgeingView> ageing(@BeanParam @Valid ReceivableFilter filter) {
    return receivables.ageing(filter);
  }

  @GET
  @Path("payment-requests")
  @RolesAllowed({MERCHANDISER, SUPERVISOR, CASHIER, FINANCE, GM, AUDITOR, CUSTOMER})
  public Page<RequestView> requests(
      @BeanParam @Valid ReceivableFilter filter, @BeanParam @Valid PageRequest page) {
    return receivables.requests(filter, page);
  }

  @GET
  @Path("customer-credits")
  @RolesAllowed({CASHIER, FINANCE, GM, AUDITOR})
  public Page<CreditView> credits(
      @BeanParam @Valid ReceivableFilter filter, @BeanParam @Valid PageRequest page) {
    return receivables.credits(filter, page);
  }
}
