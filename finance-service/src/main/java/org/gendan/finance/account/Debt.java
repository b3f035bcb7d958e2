package org.gendan.finance.account;

import java.util.Optional;
import org.gendan.contracts.finance.PaymentEvent;
import org.gendan.contracts.finance.PaymentEvent.ReceivablePaid;
import org.gendan.contracts.finance.PaymentEvent.ReceivableReopened;

/** Whether anything of an order is still owed (应收结清): told when that changes. */
record Debt(OrderAccount account) {

  Optional<PaymentEvent> evaluate(String reason) {
    boolean owes = account.outstanding.signum() > 0;
    if (account.paid && owes) {
      account.paid = false;
      return Optional.of(
          new ReceivableReopened(account.orderId, account.money(account.outstanding), reason));
    }
    if (!account.paid && !owes && account.plannedAt != null && !account.cancelled) {
      account.paid = true;
      return Optional.of(new ReceivablePaid(account.orderId, account.money(account.total())));
    }
    return Optional.empty();
  }
}
