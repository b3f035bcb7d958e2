package org.gendan.finance.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gendan.contracts.finance.PaymentEvent;
import org.gendan.finance.ledger.Books;
import org.gendan.finance.ledger.Ledger;
import org.gendan.finance.ledger.Occasion;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.time.Timers;
import org.gendan.platform.time.WorkingCalendar;

/**
 * The one way to change the money of an order (资金决策): lock its account, note the fact, draw the
 * conclusions, tell them and post them, all in one transaction.
 */
@ApplicationScoped
public class MoneyDecisions {

  /** The timer of a part's due date. */
  public static final String DUE = "part-overdue";

  /** Working days the customer has to pay what is asked for. */
  private static final int PAY_WITHIN = 3;

  private final OrderAccountRepository accounts;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Timers timers;
  private final WorkingCalendar calendar;
  private final Clock clock;

  MoneyDecisions(
      OrderAccountRepository accounts,
      Ledger ledger,
      Outbox outbox,
      Timers timers,
      WorkingCalendar calendar,
      Clock clock) {
    this.accounts = accounts;
    this.ledger = ledger;
    this.outbox = outbox;
    this.timers = timers;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Notes whose order it is, or who acted on it. That moves no money: nothing to conclude. */
  @Transactional
  public void name(UUID orderId, Consumer<OrderAccount> fact) {
    fact.accept(accounts.locked(orderId));
  }

  /** Notes a fact that tells nothing by itself. */
  @Transactional
  public void note(UUID orderId, Occasion occasion, Consumer<OrderAccount> fact) {
    decide(
        orderId,
        occasion,
        account -> {
          fact.accept(account);
          return List.of();
        });
  }

  /** Does something that is told by itself, before what follows from it. */
  @Transactional
  public void decide(
      UUID orderId, Occasion occasion, Function<OrderAccount, List<PaymentEvent>> verb) {
    OrderAccount account = accounts.locked(orderId);
    Map<String, Books> before = account.books();
    LocalDate today = today();
    verb.apply(account).forEach(outbox::add);
    account.settle(today, payBy(today), reason(occasion)).forEach(outbox::add);
    account
        .books()
        .forEach(
            (in, now) ->
                ledger.post(orderId, occasion, in, before.getOrDefault(in, Books.EMPTY), now));
    account.parts.forEach(this::watch);
  }

  /** Reminds of a part that is past its due date, and once more after a week while it is. */
  @Transactional
  public void remind(UUID orderId, UUID partId) {
    OrderAccount account = accounts.locked(orderId);
    account
        .remind(partId, today())
        .forEach(
            fact -> {
              outbox.add(fact);
              timers.set(DUE, subject(orderId, partId), startOf(today().plusDays(7)));
            });
  }

  /** Until when something asked for today is to be paid. */
  public LocalDate payBy(LocalDate today) {
    return calendar.plusWorkingDays(today, PAY_WITHIN);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private void watch(PlanPart part) {
    if (part.watchDue && part.dueDate != null && part.status.isOpen()) {
      LocalDate day = part.dueDate.plusDays(1);
      timers.set(DUE, subject(part.account.orderId, part.id), startOf(day));
    }
    part.watchDue = false;
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private static String subject(UUID orderId, UUID partId) {
    return orderId + "/" + partId;
  }

  private static String reason(Occasion occasion) {
    return occasion.reason() == null ? occasion.kind().name() : occasion.reason();
  }
}
