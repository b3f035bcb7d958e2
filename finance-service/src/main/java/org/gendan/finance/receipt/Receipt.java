package org.gendan.finance.receipt;

import static org.gendan.finance.receipt.ReceiptStatus.*;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gendan.contracts.finance.FinancePartnerEvent.PartnerFinanceAnswered;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.contracts.finance.PaymentEvent.PaymentReversed;
import org.gendan.finance.receipt.ReceiptCommands.RecordReceipt;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.Forbidden;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in (收款): one movement at the bank, for one order or divided over several. One
 * person writes it down, another confirms it; undoing it takes two people again. Each verb checks
 * its rule, moves the receipt and returns the facts to tell, one for each order, in the sequence in
 * which orders are locked.
 */
@Entity
@Table(name = "receipts")
class Receipt {

  @Id UUID id;
  String receiptNo;
  UUID orderId;
  BigDecimal amount;
  String currency;
  String bankAccount;
  String bankReference;
  LocalDate valueDate;
  @Nullable String payer;

  @Enumerated(EnumType.STRING)
  ReceiptStatus status = RECORDED;

  String recordedBy;
  Instant recordedAt;
  @Nullable String confirmedBy;
  @Nullable Instant confirmedAt;
  @Nullable String reversalRequestedBy;
  @Nullable Instant reversalRequestedAt;
  @Nullable String reversalReason;
  @Nullable String closedBy;
  @Nullable Instant closedAt;

  /** Who divided it over several orders; null while it is for one. */
  @Nullable String dividedBy;

  @Nullable Instant dividedAt;

  @OneToMany(mappedBy = "receipt", cascade = CascadeType.PERSIST)
  @OrderBy("shareNo")
  List<ReceiptShare> shares = new ArrayList<>();

  /** The partner's words that it was written down from; null when a cashier wrote it. */
  @Embedded
  @AttributeOverride(name = "saidAs", column = @Column(name = "said_as"))
  @AttributeOverride(name = "conversation", column = @Column(name = "said_in"))
  @Nullable Saying said;

  /** The partner's words that asked for its reversal; null when one of ours asked. */
  @Embedded
  @AttributeOverride(name = "saidAs", column = @Column(name = "reversal_said_as"))
  @AttributeOverride(name = "conversation", column = @Column(name = "reversal_said_in"))
  @Nullable Saying reversalSaid;

  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected Receipt() {}

  Receipt(UUID id, String receiptNo, UUID orderId, RecordReceipt command, String by, Instant now) {
    this.id = id;
    this.receiptNo = receiptNo;
    this.orderId = orderId;
    this.amount = command.amount();
    this.currency = command.currency();
    this.bankAccount = command.bankAccount().strip();
    this.bankReference = command.bankReference().strip();
    this.valueDate = command.valueDate();
    this.payer = command.payer();
    this.recordedBy = by;
    this.recordedAt = now;
    shares.add(new ReceiptShare(this, 1, id, orderId, amount));
  }

  /**
   * Divides it over several orders (拆分), its own among them, to the last unit. Whoever erred
   * withdraws the receipt and writes it down anew.
   */
  void divide(Division division, String by, Instant now) {
    if (status != RECORDED) {
      throw new Conflict("receipt/no-longer-divisible", Map.of("status", status));
    }
    if (dividedBy != null) {
      throw new Conflict("receipt/already-divided", Map.of());
    }
    division.check(orderId, amount);
    dividedBy = by;
    dividedAt = now;
    shares.getFirst().amount = division.of(orderId);
    division
        .besides(orderId)
        .forEach(
            part ->
                shares.add(
                    new ReceiptShare(
                        this, shares.size() + 1, part.shareId(), part.orderId(), part.amount())));
  }

  /** Four eyes: who wrote it down or divided it does not confirm it. */
  List<PaymentConfirmed> confirm(String by, Instant now) {
    moveTo(CONFIRMED);
    if (by.equals(recordedBy)) {
      throw new Forbidden("receipt/recorder-may-not-confirm", Map.of());
    }
    if (by.equals(dividedBy)) {
      throw new Forbidden("receipt/divider-may-not-confirm", Map.of());
    }
    confirmedBy = by;
    confirmedAt = now;
    return byOrder().map(share -> share.confirmed(by)).toList();
  }

  void withdraw(String by, Instant now) {
    moveTo(WITHDRAWN);
    closedBy = by;
    closedAt = now;
  }

  void requestReversal(String by, String reason, Instant now) {
    if (!status.canBecome(REVERSED)) {
      throw illegal(REVERSED);
    }
    if (reversalRequestedBy != null) {
      throw new Conflict("receipt/reversal-already-requested", Map.of());
    }
    reversalRequestedBy = by;
    reversalRequestedAt = now;
    reversalReason = reason;
  }

  /** Four eyes: who asked for the reversal does not do it. */
  List<PaymentReversed> reverse(String by, Instant now) {
    moveTo(REVERSED);
    if (reversalRequestedBy == null) {
      throw new Conflict("receipt/reversal-not-requested", Map.of());
    }
    if (by.equals(reversalRequestedBy)) {
      throw new Forbidden("receipt/requester-may-not-reverse", Map.of());
    }
    closedBy = by;
    closedAt = now;
    String reason = Objects.requireNonNull(reversalReason);
    return byOrder().map(share -> share.reversed(reason)).toList();
  }

  /** What the partners hear who spoke of it, now that people have decided. */
  List<PartnerFinanceAnswered> answers() {
    List<PartnerFinanceAnswered> answers = new ArrayList<>();
    if (said != null) {
      switch (status) {
        case RECORDED -> {}
        case CONFIRMED -> answers.add(said.applied());
        case WITHDRAWN -> answers.add(said.refused("receipt/withdrawn"));
        case REVERSED -> answers.add(said.refused("receipt/reversed"));
      }
    }
    if (reversalSaid != null && status == REVERSED) {
      answers.add(reversalSaid.applied());
    }
    return answers;
  }

  ReceiptShare shareOf(UUID order) {
    return shares.stream().filter(share -> share.orderId.equals(order)).findFirst().orElseThrow();
  }

  private Stream<ReceiptShare> byOrder() {
    return shares.stream().sorted(Comparator.comparing(share -> share.orderId));
  }

  private void moveTo(ReceiptStatus next) {
    if (!status.canBecome(next)) {
      throw illegal(next);
    }
    status = next;
  }

  private Conflict illegal(ReceiptStatus to) {
    return new Conflict("receipt/illegal-transition", Map.of("from", status, "to", to));
  }
}
