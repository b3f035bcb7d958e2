package org.gendan.finance.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.gendan.finance.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import org.gendan.finance.ledger.LedgerViews.BalanceView;
import org.gendan.finance.ledger.LedgerViews.TrialBalanceView;

/** The trial balance over HTTP (试算平衡表). */
@Path("/trial-balance")
class TrialBalanceResource {

  private final LedgerRepository ledger;

  TrialBalanceResource(LedgerRepository ledger) {
    this.ledger = ledger;
  }

  @GET
  @RolesAllowed({FINANCE, GM, AUDITOR})
  public TrialBalanceView get() {
    List<BalanceView> accounts = ledger.trialBalance();
    boolean balanced =
        accounts.stream()
            .collect(
                groupingBy(
                    BalanceView::currency,
                    reducing(BigDecimal.ZERO, BalanceView::balance, BigDecimal::add)))
            .values()
            .stream()
            .allMatch(sum -> sum.signum() == 0);
    return new TrialBalanceView(balanced, accounts);
  }
}
