package org.gendan.finance.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.gendan.finance.account.OrderAccount;
import org.gendan.finance.account.OrderAccountRepository;
import org.gendan.finance.receipt.Division.Part;
import org.gendan.finance.receipt.ReceiptCommands.DivideReceipt;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;

/**
 * Dividing receipts over the orders of one customer. Whoever may see one of these orders may see
 * all, so a receipt is seen whole or not at all.
 */
@ApplicationScoped
class DividingReceipts {

  private final ReceiptRepository receipts;
  private final OrderAccountRepository accounts;
  private final CurrentCause cause;
  private final Clock clock;

  DividingReceipts(
      ReceiptRepository receipts,
      OrderAccountRepository accounts,
      CurrentCause cause,
      Clock clock) {
    this.receipts = receipts;
    this.accounts = accounts;
    this.cause = cause;
    this.clock = clock;
  }

  /** State and version are judged before other orders are looked at. */
  @Transactional
  Receipt divide(UUID id, ExpectedVersion version, DivideReceipt command) {
    Receipt receipt = receipts.toChange(id);
    Division division = division(command);
    receipt.divide(division, cause.actor(), clock.instant());
    version.check(receipt.version);
    OrderAccount own = accounts.require(receipt.orderId);
    for (int i = 0; i < division.parts().size(); i++) {
      check(own, receipt.currency, division.parts().get(i), "/shares/" + i);
    }
    receipts.flush();
    return receipt;
  }

  private Division division(DivideReceipt command) {
    return new Division(
        command.shares().stream()
            .map(share -> new Part(UuidV7.next(clock), share.orderId(), share.amount()))
            .toList());
  }

  private void check(OrderAccount own, String currency, Part part, String pointer) {
    OrderAccount account = accounts.require(part.orderId());
    Map<String, Object> order = Map.of("orderNo", String.valueOf(account.orderNo()));
    if (account.customerId() == null || !account.customerId().equals(own.customerId())) {
      throw new RuleBroken("receipt/another-customer", order).at(pointer + "/orderId");
    }
    if (account.currency() != null && !account.currency().equals(currency)) {
      throw new RuleBroken("receipt/currency-differs", Map.of("expected", account.currency()))
          .at(pointer + "/orderId");
    }
    int decimals = account.decimals(currency);
    if (part.amount().stripTrailingZeros().scale() > decimals) {
      throw new RuleBroken("receipt/too-many-decimals", Map.of("decimals", decimals))
          .at(pointer + "/amount");
    }
  }
}
