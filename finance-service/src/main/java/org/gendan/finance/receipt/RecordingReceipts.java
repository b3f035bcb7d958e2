package org.gendan.finance.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gendan.finance.account.OrderAccount;
import org.gendan.finance.account.OrderAccountRepository;
import org.gendan.finance.amount.Shares;
import org.gendan.finance.receipt.ReceiptCommands.RecordReceipt;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Writing receipts down. It moves no money: that takes a second person. */
@ApplicationScoped
class RecordingReceipts {

  private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("yyMM");

  /** Older movements are not booked by hand any more. */
  private static final int OLDEST_YEARS = 2;

  private final ReceiptRepository receipts;
  private final OrderAccountRepository accounts;
  private final CurrentCause cause;
  private final Scope scope;
  private final Clock clock;

  RecordingReceipts(
      ReceiptRepository receipts,
      OrderAccountRepository accounts,
      CurrentCause cause,
      Scope scope,
      Clock clock) {
    this.receipts = receipts;
    this.accounts = accounts;
    this.cause = cause;
    this.scope = scope;
    this.clock = clock;
  }

  @Transactional
  Receipt record(RecordReceipt command) {
    return write(command, null);
  }

  /**
   * Everything that may be refused is looked at before the row is written.
   *
   * @param said the partner's words that it is written down from; null when a person writes it
   */
  Receipt write(RecordReceipt command, @Nullable Saying said) {
    Optional<OrderAccount> account = account(command);
    check(command, account);
    if (receipts.isRecorded(command)) {
      throw new Conflict(
          "receipt/already-recorded", Map.of("bankReference", command.bankReference()));
    }
    Instant now = clock.instant();
    UUID orderId =
        account
            .map(OrderAccount::orderId)
            .or(() -> Optional.ofNullable(command.orderId()))
            .orElseThrow();
    String number = receipts.nextNumber(PERIOD.format(now.atZone(clock.getZone())));
    Receipt receipt = new Receipt(UuidV7.next(clock), number, orderId, command, cause.actor(), now);
    receipt.said = said;
    receipts.persistAndFlush(receipt);
    return receipt;
  }

  /**
   * The order the money is for. By its id it may be one that we have not heard of yet: the money
   * then waits for it. A number that we do not know is a slip of the pen.
   */
  private Optional<OrderAccount> account(RecordReceipt command) {
    UUID id = command.orderId();
    String orderNo = command.orderNo();
    if (orderNo == null && id == null) {
      throw new RuleBroken("receipt/order-missing", Map.of()).at("/orderId");
    }
    Optional<OrderAccount> account =
        id != null ? accounts.visible(id) : accounts.byOrderNo(Objects.requireNonNull(orderNo));
    if (account.isEmpty() && id != null && !mayBeUnknown(id)) {
      throw new NotFound("account/not-found", Map.of("orderId", id));
    }
    if (orderNo != null && account.filter(known -> orderNo.equals(known.orderNo())).isEmpty()) {
      throw new RuleBroken("receipt/unknown-order", Map.of("orderNo", orderNo)).at("/orderNo");
    }
    return account;
  }

  private boolean mayBeUnknown(UUID orderId) {
    return scope.isAll(Kind.CUSTOMERS) && accounts.findByIdOptional(orderId).isEmpty();
  }

  private void check(RecordReceipt command, Optional<OrderAccount> account) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    List<FieldError> broken = new ArrayList<>();
    if (command.valueDate().isAfter(today)
        || command.valueDate().isBefore(today.minusYears(OLDEST_YEARS))) {
      broken.add(
          new FieldError(
              "/valueDate",
              "receipt/value-date-out-of-range",
              Map.of("date", command.valueDate())));
    }
    int decimals =
        account
            .map(known -> known.decimals(command.currency()))
            .orElseGet(() -> Shares.decimals(BigDecimal.ZERO, command.currency()));
    if (command.amount().stripTrailingZeros().scale() > decimals) {
      broken.add(
          new FieldError("/amount", "receipt/too-many-decimals", Map.of("decimals", decimals)));
    }
    String expected = account.map(OrderAccount::currency).orElse(command.currency());
    if (!command.currency().equals(expected)) {
      broken.add(
          new FieldError("/currency", "receipt/currency-differs", Map.of("expected", expected)));
    }
    if (!broken.isEmpty()) {
      throw broken.stream()
          .reduce(
              new RuleBroken("receipt/not-acceptable", Map.of()), RuleBroken::with, (a, b) -> b);
    }
  }
}
