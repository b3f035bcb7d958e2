package org.gendan.finance.account;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.Peg;
import org.gendan.contracts.finance.PaymentEvent;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.contracts.finance.PaymentEvent.ReceivableOverdue;
import org.gendan.contracts.order.OrderEvent.OrderConfirmed;
import org.gendan.finance.amount.Shares;
import org.gendan.finance.ledger.Books;
import org.gendan.finance.terms.KnownCustomer;
import org.jspecify.annotations.Nullable;

/**
 * The money of one order (订单账户). The row is locked before every decision. Facts about it come in
 * any order; verbs note them, and {@link #settle} draws the conclusions from what is known: which
 * parts are paid, which gates stand open, what is owed. Nothing in here reads a clock or a
 * database.
 */
@Entity
@Table(name = "order_accounts")
public class OrderAccount {

  private static final String SYSTEM = "system";

  @Id UUID orderId;
  @Nullable String orderNo;
  @Nullable UUID customerId;
  @Nullable String customerCode;
  @Nullable String currency;

  /** Null until the customer confirmed the order. */
  @Nullable BigDecimal total;

  @Nullable Instant confirmedAt;
  @Nullable Instant plannedAt;
  boolean cancelled;
  boolean goodsReady;
  @Nullable LocalDate signedOn;
  BigDecimal shippedValue = BigDecimal.ZERO;
  BigDecimal received = BigDecimal.ZERO;
  BigDecimal outstanding = BigDecimal.ZERO;
  BigDecimal creditOutstanding = BigDecimal.ZERO;
  BigDecimal receivable = BigDecimal.ZERO;
  BigDecimal overpaid = BigDecimal.ZERO;
  boolean releaseMet;
  boolean shipMet;
  boolean paid;

  /** Who released the order or sent its goods away: they may not confirm its money. */
  String letGoBy = "";

  @Version int version;

  @OneToMany(mappedBy = "account", cascade = CascadeType.PERSIST)
  @OrderBy("partNo")
  List<PlanPart> parts = new ArrayList<>();

  @OneToMany(mappedBy = "account", cascade = CascadeType.PERSIST)
  @OrderBy("paymentNo")
  List<Payment> payments = new ArrayList<>();

  @OneToMany(mappedBy = "account", cascade = CascadeType.PERSIST)
  List<AccountLine> lines = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected OrderAccount() {}

  OrderAccount(UUID orderId) {
    this.orderId = orderId;
  }

  /** The order exists: its number finds it, its customer says who may see it. */
  public void belongsTo(String orderNo, UUID customerId) {
    this.orderNo = orderNo;
    this.customerId = customerId;
  }

  public void customer(KnownCustomer customer) {
    customerCode = customer.code();
  }

  /** The total is fixed. */
  public void confirmed(OrderConfirmed order) {
    if (confirmedAt != null) {
      return;
    }
    belongsTo(order.orderNo(), order.customerId());
    confirmedAt = order.confirmedAt();
    currency = order.total().currency();
    total = order.total().amount();
    new Goods(this).ordered(order.lines());
  }

  /** Confirmed, still wanted, and without a plan: the terms of the customer were not known yet. */
  public boolean waitsForPlan() {
    return confirmedAt != null && plannedAt == null && !cancelled;
  }

  public PaymentPlanMade plan(List<PlannedPart> planned, Instant now) {
    plannedAt = now;
    planned.forEach(part -> parts.add(new PlanPart(this, parts.size() + 1, part)));
    List<PaymentEvent.PlanPart> facts = parts.stream().map(PlanPart::fact).toList();
    return new PaymentPlanMade(
        orderId, Objects.requireNonNull(customerId), money(known(total)), facts);
  }

  /** Somebody released the order or sent goods of it away; the system may be anybody. */
  public void letGo(@Nullable String by) {
    if (by != null && !by.equals(SYSTEM) && !wasLetGoBy(by)) {
      letGoBy = letGoBy.isEmpty() ? by : letGoBy + "," + by;
    }
  }

  public boolean wasLetGoBy(String actor) {
    return Arrays.asList(letGoBy.split(",", -1)).contains(actor);
  }

  public void receive(UUID shareId, UUID receiptId, Money money) {
    payments.add(new Payment(this, payments.size() + 1, shareId, receiptId, money));
  }

  public void takeBack(UUID receiptId) {
    payments.stream()
        .filter(payment -> payment.receiptId.equals(receiptId))
        .forEach(payment -> payment.reversed = true);
  }

  public void finished(Collection<Peg> pegs) {
    new Goods(this).finished(pegs);
  }

  public void departed(Collection<Peg> pegs) {
    new Goods(this).departed(pegs);
  }

  /** Signed in several deliveries: the last signature counts. */
  public void signed(LocalDate day) {
    if (signedOn == null || day.isAfter(signedOn)) {
      signedOn = day;
    }
  }

  /** Called off: nobody asks for money any more, and what came in is the customer's. */
  public void cancel() {
    cancelled = true;
    parts.stream().filter(part -> part.status != PartStatus.DROPPED).forEach(PlanPart::drop);
  }

  /**
   * Draws all conclusions from what is known now and returns what is new among them.
   *
   * @param payBy until when a part that is asked for today is to be paid
   * @param reason why something may have been lost
   */
  List<PaymentEvent> settle(LocalDate today, LocalDate payBy, String reason) {
    Totals totals = new Totals(this);
    List<PlanPart> wanted = cancelled ? List.of() : parts;
    Allocation allocation = Allocation.of(wanted, totals.ownPayments());
    wanted.forEach(part -> part.fill(allocation.paid(part.id)));
    if (signedOn != null) {
      LocalDate day = signedOn;
      wanted.forEach(part -> part.signedOn(day));
    }
    totals.count();
    List<PaymentEvent> facts = new ArrayList<>(new Gates(this, allocation).evaluate(reason));
    wanted.stream()
        .filter(this::isTimeToAsk)
        .forEach(part -> part.ask(today, payBy).ifPresent(facts::add));
    new Debt(this).evaluate(reason).ifPresent(facts::add);
    return facts;
  }

  Map<String, Books> books() {
    return new Totals(this).books();
  }

  List<ReceivableOverdue> remind(UUID partId, LocalDate today) {
    return parts.stream()
        .filter(part -> part.id.equals(partId))
        .flatMap(part -> part.remind(today).stream())
        .toList();
  }

  private boolean isTimeToAsk(PlanPart part) {
    return switch (part.kind) {
      case DEPOSIT -> true;
      case BALANCE -> goodsReady;
      case CREDIT -> signedOn != null;
    };
  }

  Money money(BigDecimal amount) {
    return new Money(amount, known(currency));
  }

  private static <T> T known(@Nullable T value) {
    return Objects.requireNonNull(value, "The order is not confirmed");
  }

  /** True for an order of this customer; false as long as nobody knows whose it is. */
  public boolean isOf(String code) {
    return code.equals(customerCode);
  }

  public UUID orderId() {
    return orderId;
  }

  public @Nullable UUID customerId() {
    return customerId;
  }

  public @Nullable String orderNo() {
    return orderNo;
  }

  public @Nullable String currency() {
    return currency;
  }

  /** How many decimals money for this order may have. */
  public int decimals(String in) {
    return Shares.decimals(total == null ? BigDecimal.ZERO : total, in);
  }

  public BigDecimal total() {
    return known(total);
  }
}
