package org.gendan.finance.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.finance.PaymentEvent;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.contracts.finance.PaymentEvent.PaymentReversed;
import org.gendan.finance.account.MoneyDecisions;
import org.gendan.finance.account.OrderAccount;
import org.gendan.finance.ledger.Occasion;
import org.gendan.finance.ledger.Occasion.Kind;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.Forbidden;
import org.gendan.platform.web.ExpectedVersion;

/**
 * What second persons do with a receipt. The state is judged before the version: who comes too late
 * learns that it is done, not that his page is old.
 */
@ApplicationScoped
class ReceiptService {

  private final ReceiptRepository receipts;
  private final MoneyDecisions money;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;

  ReceiptService(
      ReceiptRepository receipts,
      MoneyDecisions money,
      Outbox outbox,
      CurrentCause cause,
      Clock clock) {
    this.receipts = receipts;
    this.money = money;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
  }

  @Transactional
  Receipt confirm(UUID id, ExpectedVersion version) {
    Receipt receipt = receipts.toChange(id);
    var confirmed = receipt.confirm(cause.actor(), clock.instant());
    version.check(receipt.version);
    confirmed.forEach(
        fact ->
            money.decide(
                fact.orderId(),
                Occasion.of(Kind.RECEIPT_CONFIRMED, id),
                account -> receive(account, receipt, fact)));
    receipt.answers().forEach(outbox::add);
    receipts.flush();
    return receipt;
  }

  @Transactional
  Receipt withdraw(UUID id, ExpectedVersion version, String reason) {
    cause.because(reason);
    Receipt receipt = receipts.toChange(id);
    receipt.withdraw(cause.actor(), clock.instant());
    version.check(receipt.version);
    receipt.answers().forEach(outbox::add);
    receipts.flush();
    return receipt;
  }

  @Transactional
  Receipt requestReversal(UUID id, ExpectedVersion version, String reason) {
    cause.because(reason);
    Receipt receipt = receipts.toChange(id);
    receipt.requestReversal(cause.actor(), reason, clock.instant());
    version.check(receipt.version);
    receipts.flush();
    return receipt;
  }

  @Transactional
  Receipt reverse(UUID id, ExpectedVersion version) {
    Receipt receipt = receipts.toChange(id);
    var reversed = receipt.reverse(cause.actor(), clock.instant());
    version.check(receipt.version);
    cause.because(reversed.getFirst().reason());
    reversed.forEach(
        fact ->
            money.decide(
                fact.orderId(),
                new Occasion(Kind.RECEIPT_REVERSED, id, fact.reason()),
                account -> takeBack(account, fact)));
    receipt.answers().forEach(outbox::add);
    receipts.flush();
    return receipt;
  }

  private List<PaymentEvent> receive(OrderAccount account, Receipt receipt, PaymentConfirmed fact) {
    if (account.wasLetGoBy(cause.actor())) {
      throw new Forbidden("receipt/releaser-may-not-confirm", Map.of());
    }
    account.receive(receipt.shareOf(fact.orderId()).id, receipt.id, fact.amount());
    return List.of(fact);
  }

  private static List<PaymentEvent> takeBack(OrderAccount account, PaymentReversed fact) {
    account.takeBack(fact.receiptId());
    return List.of(fact);
  }
}
