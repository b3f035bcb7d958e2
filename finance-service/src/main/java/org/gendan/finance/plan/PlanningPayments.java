package org.gendan.finance.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gendan.contracts.finance.PaymentEvent;
import org.gendan.contracts.order.OrderEvent.OrderConfirmed;
import org.gendan.finance.account.MoneyDecisions;
import org.gendan.finance.account.OrderAccount;
import org.gendan.finance.account.OrderAccountRepository;
import org.gendan.finance.account.PlannedPart;
import org.gendan.finance.ledger.Occasion;
import org.gendan.finance.ledger.Occasion.Kind;
import org.gendan.finance.terms.CustomerKnown;
import org.gendan.finance.terms.KnownCustomer;
import org.gendan.finance.terms.TermsRepository;
import org.jspecify.annotations.Nullable;

/** Makes an order's payment plan as soon as both its total and its customer's terms are known. */
@ApplicationScoped
class PlanningPayments {

  private static final int AT_ONCE = 100;

  private final MoneyDecisions money;
  private final OrderAccountRepository accounts;
  private final TermsRepository terms;
  private final Clock clock;

  PlanningPayments(
      MoneyDecisions money, OrderAccountRepository accounts, TermsRepository terms, Clock clock) {
    this.money = money;
    this.accounts = accounts;
    this.terms = terms;
    this.clock = clock;
  }

  @Transactional
  void exists(UUID orderId, String orderNo, UUID customerId) {
    KnownCustomer customer = terms.customer(customerId).orElse(null);
    money.name(
        orderId,
        account -> {
          account.belongsTo(orderNo, customerId);
          name(account, customer);
        });
  }

  @Transactional
  void confirmed(OrderConfirmed order) {
    KnownCustomer customer = terms.customer(order.customerId()).orElse(null);
    money.decide(
        order.orderId(),
        Occasion.of(Kind.ORDER_CONFIRMED, order.orderId()),
        account -> {
          account.confirmed(order);
          return plan(account, customer);
        });
  }

  /** Remembers who released the order. That moves no money. */
  @Transactional
  void released(UUID orderId, @Nullable String by) {
    money.name(orderId, account -> account.letGo(by));
  }

  @Transactional
  void cancelled(UUID orderId, String reason) {
    money.note(orderId, new Occasion(Kind.ORDER_CANCELLED, orderId, reason), OrderAccount::cancel);
  }

  /** Orders that were confirmed before we heard of their customer. */
  @Transactional
  void customerKnown(@Observes CustomerKnown known) {
    accounts.named(known.customer().id(), known.customer().code());
    planWaiting();
  }

  /** Plans what still waits although its customer is known; returns how many there were. */
  @Transactional
  int planWaiting() {
    List<UUID> waiting = accounts.waitingForPlan(AT_ONCE);
    waiting.forEach(this::planLate);
    return waiting.size();
  }

  private void planLate(UUID orderId) {
    money.decide(
        orderId,
        Occasion.of(Kind.PLAN_MADE, orderId),
        account ->
            plan(
                account,
                terms.customer(Objects.requireNonNull(account.customerId())).orElse(null)));
  }

  private List<PaymentEvent> plan(OrderAccount account, @Nullable KnownCustomer customer) {
    if (customer == null || !account.waitsForPlan()) {
      return List.of();
    }
    name(account, customer);
    List<PlannedPart> parts =
        PlanPolicy.parts(
            account.total(),
            Objects.requireNonNull(account.currency()),
            customer.terms(),
            money.payBy(money.today()),
            clock);
    return List.of(account.plan(parts, clock.instant()));
  }

  private static void name(OrderAccount account, @Nullable KnownCustomer customer) {
    if (customer != null) {
      account.customer(customer);
    }
  }
}
