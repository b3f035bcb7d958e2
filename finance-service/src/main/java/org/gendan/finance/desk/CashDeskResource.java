package org.gendan.finance.desk;

import static org.gendan.finance.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.gendan.finance.desk.DeskViews.AccountCounts;
import org.gendan.finance.desk.DeskViews.DueView;
import org.gendan.finance.desk.DeskViews.ReceiptCounts;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;

/** The cash desk over HTTP. */
@Path("/cash-desk")
class CashDeskResource {

  private final ReceiptDesk receipts;
  private final AccountDesk accounts;

  CashDeskResource(ReceiptDesk receipts, AccountDesk accounts) {
    this.receipts = receipts;
    this.accounts = accounts;
  }

  @GET
  @Path("/receipts")
  @RolesAllowed({CASHIER, FINANCE, GM, AUDITOR})
  public Page<ReceiptRow> receipts(
      @BeanParam @Valid ReceiptFilter filter, @BeanParam @Valid PageRequest page) {
    return receipts.page(filter, page);
  }

  @GET
  @Path("/receipts/counts")
  @RolesAllowed({CASHIER, FINANCE, GM, AUDITOR})
  public ReceiptCounts receiptCounts() {
    return receipts.counts();
  }

  @GET
  @Path("/accounts")
  @RolesAllowed({CASHIER, FINANCE, GM, AUDITOR})
  public Page<AccountRow> accounts(
      @BeanParam @Valid AccountFilter filter, @BeanParam @Valid PageRequest page) {
    return accounts.page(filter, page);
  }

  @GET
  @Path("/accounts/counts")
  @RolesAllowed({CASHIER, FINANCE, GM, AUDITOR})
  public AccountCounts accountCounts() {
    return accounts.counts();
  }

  @GET
  @Path("/due")
  @RolesAllowed({CASHIER, FINANCE, GM, AUDITOR})
  public List<DueView> due() {
    return accounts.due();
  }
}
