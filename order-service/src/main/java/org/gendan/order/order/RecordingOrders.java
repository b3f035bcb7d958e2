package org.gendan.order.order;

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
import java.util.stream.Collectors;
import org.gendan.order.order.OrderCommands.RecordOrder;
import org.gendan.order.party.KnownCustomer;
import org.gendan.order.party.KnownProduct;
import org.gendan.order.party.PartyRepository;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.Problem;
import org.gendan.platform.problem.RuleBroken;

/**
 * Writing orders down: whatever way they come, they become one written order (书面订单) or a clear
 * refusal.
 */
@ApplicationScoped
public class RecordingOrders {

  /** An order that was written down. */
  public record Recorded(UUID orderId, String orderNo) {}

  private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("yyMM");

  /** What a column of money can hold, with room for sums. */
  private static final BigDecimal LARGEST_TOTAL = new BigDecimal("10000000000000");

  private final OrderRepository orders;
  private final PartyRepository parties;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Scope scope;
  private final Clock clock;

  RecordingOrders(
      OrderRepository orders,
      PartyRepository parties,
      Outbox outbox,
      CurrentCause cause,
      Scope scope,
      Clock clock) {
    this.orders = orders;
    this.parties = parties;
    this.outbox = outbox;
    this.cause = cause;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * Writes down what nobody at a desk entered.
   *
   * @throws Problem when it cannot be; nothing was written then, and the transaction may go on
   */
  @Transactional(dontRollbackOn = Problem.class)
  public Recorded take(RecordOrder command) {
    Order order = record(command);
    return new Recorded(order.id, order.orderNo);
  }

  /** Everything that may be refused is looked at before the first row is written. */
  @Transactional(dontRollbackOn = Problem.class)
  Order record(RecordOrder command) {
    Instant now = clock.instant();
    KnownCustomer customer = customer(command);
    Map<String, KnownProduct> products =
        parties.products(
            command.lines().stream()
                .map(OrderCommands.Line::productCode)
                .collect(Collectors.toSet()));
    check(command, customer, products, now);
    refuseTwice(command, customer);
    Order order = fill(new Order(), command, customer, now);
    for (OrderCommands.Line line : command.lines()) {
      String unit = Objects.requireNonNull(products.get(line.productCode())).unit();
      order.lines.add(new OrderLine(UuidV7.next(clock), order, order.lines.size() + 1, line, unit));
    }
    order.total = total(order);
    order.dueDate = order.lastDate();
    orders.persist(order);
    outbox.add(order.received());
    return order;
  }

  private KnownCustomer customer(RecordOrder command) {
    Optional<KnownCustomer> customer =
        parties
            .customer(command.customerCode())
            .filter(known -> scope.allows(Kind.CUSTOMERS, known.code()));
    return customer.orElseThrow(
        () ->
            new RuleBroken("order/unknown-customer", Map.of("code", command.customerCode()))
                .at("/customerCode"));
  }

  /** Says everything that is wrong at once, so that the author can mend it in one go. */
  private void check(
      RecordOrder command,
      KnownCustomer customer,
      Map<String, KnownProduct> products,
      Instant now) {
    List<FieldError> broken = new ArrayList<>();
    Instant received = Objects.requireNonNullElse(command.receivedAt(), now);
    if (received.isAfter(now)) {
      broken.add(new FieldError("/receivedAt", "order/received-in-future", Map.of()));
    }
    if (!command.currency().equals(customer.currency())) {
      broken.add(
          new FieldError(
              "/currency", "order/currency-differs", Map.of("expected", customer.currency())));
    }
    LocalDate earliest = LocalDate.ofInstant(received, clock.getZone());
    for (int i = 0; i < command.lines().size(); i++) {
      broken.addAll(wrong(command.lines().get(i), "/lines/" + i, products, earliest));
    }
    if (!broken.isEmpty()) {
      throw broken.stream()
          .reduce(new RuleBroken("order/not-acceptable", Map.of()), RuleBroken::with, (a, b) -> b);
    }
  }

  private static List<FieldError> wrong(
      OrderCommands.Line line,
      String place,
      Map<String, KnownProduct> products,
      LocalDate earliest) {
    List<FieldError> broken = new ArrayList<>();
    if (!products.containsKey(line.productCode())) {
      broken.add(
          new FieldError(
              place + "/productCode", "order/unknown-product", Map.of("code", line.productCode())));
    }
    LocalDate wanted = line.requestedDate();
    if (wanted.isBefore(earliest) || wanted.isAfter(earliest.plusYears(3))) {
      broken.add(
          new FieldError(
              place + "/requestedDate", "order/date-out-of-range", Map.of("date", wanted)));
    }
    return broken;
  }

  private static BigDecimal total(Order order) {
    BigDecimal total =
        order.lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total.compareTo(LARGEST_TOTAL) > 0) {
      throw new RuleBroken("order/total-too-large", Map.of()).at("/lines");
    }
    return total;
  }

  private void refuseTwice(RecordOrder command, KnownCustomer customer) {
    if (command.externalNo() != null) {
      orders
          .byExternalNo(customer.id(), command.externalNo())
          .ifPresent(
              known -> {
                throw new Conflict(
                    "order/already-recorded",
                    Map.of("externalNo", command.externalNo(), "orderNo", known.orderNo));
              });
    }
  }

  private Order fill(Order order, RecordOrder command, KnownCustomer customer, Instant now) {
    order.id = UuidV7.next(clock);
    order.orderNo = orders.nextNumber(PERIOD.format(now.atZone(clock.getZone())));
    order.externalNo = command.externalNo();
    order.channel = command.channel();
    order.tradeType = command.tradeType();
    order.customerId = customer.id();
    order.customerCode = customer.code();
    order.merchandiser = cause.actor();
    order.currency = command.currency();
    order.rush = command.rush();
    order.receivedAt = Objects.requireNonNullElse(command.receivedAt(), now);
    order.replyBy = order.receivedAt.plus(Order.REPLY_WITHIN);
    return order;
  }
}
