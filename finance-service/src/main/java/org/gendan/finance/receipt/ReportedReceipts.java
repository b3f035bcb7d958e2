package org.gendan.finance.receipt;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gendan.contracts.Money;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.partner.BankSaid.PartnerReceiptPosted;
import org.gendan.contracts.partner.BankSaid.PartnerReceiptReversed;
import org.gendan.contracts.partner.CustomerSaid.PartnerSlipSent;
import org.gendan.finance.account.OrderAccountRepository;
import org.gendan.finance.receipt.ReceiptCommands.RecordReceipt;
import org.gendan.platform.access.CurrentCause;
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
  private final CurrentCause cause;
  private final Clock clock;

  ReportedReceipts(
      ReceiptRepository receipts,
      RecordingReceipts recording,
      OrderAccountRepository accounts,
      CurrentCause cause,
      Clock clock) {
    this.receipts = receipts;
    this.recording = recording;
    this.accounts = accounts;
    this.cause = cause;
    this.clock = clock;
  }

  /** A customer says that it paid one of its own orders. */
  @Transactional(value = MANDATORY, dontRollbackOn = Problem.class)
  public Outcome slip(PartnerSlipSent said) {
    boolean theirs =
        accounts
            .byOrderNo(said.orderNo())
            .filter(account -> account.isOf(said.customerCode()))
            .isPresent();
    if (!theirs) {
      throw new RuleBroken("receipt/unknown-order", Map.of("orderNo", said.orderNo()))
          .at("/orderNo");
    }
    return write(
        said.orderNo(), said.amount(), said.bankAccount(), said.bankReference(), said.valueDate());
  }

  /** The bank says that money came into our account. */
  @Transactional(value = MANDATORY, dontRollbackOn = Problem.class)
  public Outcome posted(PartnerReceiptPosted said) {
    return write(
        said.orderNo(), said.amount(), said.bankAccount(), said.bankReference(), said.valueDate());
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
        confirmed = true;
      }
    }
    return confirmed ? Outcome.PROPOSED : Outcome.APPLIED;
  }

  private Outcome write(
      String orderNo, Money amount, String account, String reference, LocalDate valueDate) {
    recording.write(
        new RecordReceipt(
            null,
            orderNo,
            amount.amount(),
            amount.currency(),
            account,
            reference,
            valueDate,
            null));
    return Outcome.PROPOSED;
  }
}
