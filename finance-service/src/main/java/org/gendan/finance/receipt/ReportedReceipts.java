package org.gendan.finance.receipt;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.contracts.Money;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.partner.BankSaid.PartnerReceiptPosted;
import org.gendan.contracts.partner.BankSaid.PartnerReceiptReversed;
import org.gendan.contracts.partner.CustomerSaid.PartnerSlipSent;
import org.gendan.contracts.partner.PartnerEvent;
import org.gendan.finance.account.OrderAccountRepository;
import org.gendan.finance.receipt.ReceiptCommands.RecordReceipt;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.inbox.PartnerVerdicts;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.problem.Problem;
import org.gendan.platform.problem.RuleBroken;

/**
 * Money that a bank's or a customer's system tells of. It is written down as a cashier would write
 * it; that it is there, and that it went back, a person says.
 */
@ApplicationScoped
public class ReportedReceipts {

  private final ReceiptRepository receipts;
  private final RecordingReceipts recording;
  private final OrderAccountRepository accounts;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;
  private final Duration patience;

  ReportedReceipts(
      ReceiptRepository receipts,
      RecordingReceipts recording,
      OrderAccountRepository accounts,
      Outbox outbox,
      CurrentCause cause,
      Clock clock,
      @ConfigProperty(name = "gendan.partner.order-patience") Duration patience) {
    this.receipts = receipts;
    this.recording = recording;
    this.accounts = accounts;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * A customer says that it paid one of its own orders. One that we have not heard of yet is waited
   * for, and another's likewise: who asks must not learn from our haste which orders there are.
   */
  @Transactional(value = MANDATORY, dontRollbackOn = Problem.class)
  public Outcome slip(PartnerSlipSent said, Instant saidAt) {
    boolean theirs =
        accounts
            .byOrderNo(said.orderNo())
            .filter(account -> account.isOf(said.customerCode()))
            .isPresent();
    if (!theirs) {
      await(said.orderNo(), saidAt);
      throw new RuleBroken("receipt/unknown-order", Map.of("orderNo", said.orderNo()))
          .at("/orderNo");
    }
    RecordReceipt receipt =
        receipt(
            said.orderNo(),
            said.amount(),
            said.bankAccount(),
            said.bankReference(),
            said.valueDate());
    return write(receipt, said);
  }

  /** The bank says that money came into our account. */
  @Transactional(value = MANDATORY, dontRollbackOn = Problem.class)
  public Outcome posted(PartnerReceiptPosted said, Instant saidAt) {
    if (accounts.byOrderNo(said.orderNo()).isEmpty()) {
      await(said.orderNo(), saidAt);
    }
    RecordReceipt receipt =
        receipt(
            said.orderNo(),
            said.amount(),
            said.bankAccount(),
            said.bankReference(),
            said.valueDate());
    return write(receipt, said);
  }

  /**
   * The bank says that money went back. What nobody confirmed is withdrawn; of confirmed money the
   * reversal is asked for, and people reverse it.
   */
  @Transactional(value = MANDATORY, dontRollbackOn = Problem.class)
  public Outcome reversed(PartnerReceiptReversed said) {
    cause.because(said.reason());
    List<Receipt> found = receipts.ofMovement(said.bankAccount(), said.bankReference());
    if (found.isEmpty()) {
      throw new NotFound("receipt/not-found", Map.of("id", said.bankReference()));
    }
    boolean confirmed = false;
    for (Receipt receipt : found) {
      if (receipt.status == ReceiptStatus.RECORDED) {
        receipt.withdraw(said.partner(), clock.instant());
      } else {
        receipt.requestReversal(said.partner(), said.reason(), clock.instant());
        receipt.reversalSaid = Saying.of(said);
        confirmed = true;
      }
    }
    found.stream()
        .filter(receipt -> receipt.status == ReceiptStatus.WITHDRAWN)
        .flatMap(receipt -> receipt.answers().stream())
        .forEach(outbox::add);
    return confirmed ? Outcome.PROPOSED : Outcome.APPLIED;
  }

  private void await(String orderNo, Instant saidAt) {
    PartnerVerdicts.await("order " + orderNo, saidAt.plus(patience), clock.instant());
  }

  private Outcome write(RecordReceipt receipt, PartnerEvent said) {
    recording.write(receipt, Saying.of(said));
    return Outcome.PROPOSED;
  }

  private static RecordReceipt receipt(
      String orderNo, Money amount, String account, String reference, LocalDate valueDate) {
    return new RecordReceipt(
        null, orderNo, amount.amount(), amount.currency(), account, reference, valueDate, null);
  }
}
