package org.gendan.finance.plan;

import static org.gendan.finance.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.gendan.finance.account.OrderAccountRepository;
import org.gendan.finance.account.PlanView;
import org.gendan.finance.ledger.LedgerRepository;
import org.gendan.finance.ledger.LedgerViews.EntryView;
import org.gendan.finance.receipt.ReceiptRepository;

/** The money of one order over HTTP. */
@Path("/orders/{orderId}")
class PaymentsResource {

  private final OrderAccountRepository accounts;
  private final ReceiptRepository receipts;
  private final LedgerRepository ledger;

  PaymentsResource(
      OrderAccountRepository accounts, ReceiptRepository receipts, LedgerRepository ledger) {
    this.accounts = accounts;
    this.receipts = receipts;
    this.ledger = ledger;
  }

  @GET
  @Path("/payments")
  @RolesAllowed({MERCHANDISER, SUPERVISOR, CASHIER, FINANCE, GM, AUDITOR, CUSTOMER})
  public PaymentsView payments(UUID orderId) {
    PlanView plan = PlanView.of(accounts.require(orderId));
    return new PaymentsView(plan, receipts.ofOrder(orderId));
  }

  @GET
  @Path("/ledger")
  @RolesAllowed({FINANCE, GM, AUDITOR})
  public List<EntryView> ledger(UUID orderId) {
    return ledger.ofOrder(accounts.require(orderId).orderId());
  }
}
