package org.gendan.finance.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.finance.PaymentEvent;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.order.OrderEvent.Line;
import org.gendan.contracts.order.OrderEvent.OrderConfirmed;

/**
 * Accounts for tests: one order of ten chairs for 1000 CNY, 30 % before release and 70 % before
 * shipping.
 */
final class Accounts {

  static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final LocalDate PAY_BY = LocalDate.of(2026, 3, 5);
  static final UUID ORDER = UUID.randomUUID();
  static final UUID LINE = UUID.randomUUID();
  static final UUID CUSTOMER = UUID.randomUUID();

  private Accounts() {}

  static OrderAccount empty() {
    return new OrderAccount(ORDER);
  }

  static OrderAccount planned() {
    return planned(
        part(PartKind.DEPOSIT, Gate.RELEASE, "300"), part(PartKind.BALANCE, Gate.SHIP, "700"));
  }

  static OrderAccount planned(PlannedPart... parts) {
    OrderAccount account = empty();
    account.confirmed(confirmed());
    account.plan(List.of(parts), NOW);
    settle(account);
    return account;
  }

  static PlannedPart part(PartKind kind, Gate gate, String amount) {
    int creditDays = kind == PartKind.CREDIT ? 30 : 0;
    return new PlannedPart(UUID.randomUUID(), kind, gate, new BigDecimal(amount), creditDays, null);
  }

  static OrderConfirmed confirmed() {
    Line line =
        new Line(
            LINE,
            1,
            "CHAIR-1",
            pieces("10"),
            TODAY.plusDays(30),
            new Money(new BigDecimal("100"), "CNY"),
            null);
    return new OrderConfirmed(
        ORDER,
        "SO2603-000001",
        4,
        CUSTOMER,
        new Money(new BigDecimal("1000"), "CNY"),
        List.of(line),
        NOW);
  }

  static List<Peg> chairs(String quantity) {
    return List.of(new Peg(ORDER, LINE, pieces(quantity)));
  }

  static UUID receive(OrderAccount account, String amount) {
    UUID receipt = UUID.randomUUID();
    account.receive(UUID.randomUUID(), receipt, new Money(new BigDecimal(amount), "CNY"));
    return receipt;
  }

  static List<PaymentEvent> settle(OrderAccount account) {
    return account.settle(TODAY, PAY_BY, "退票");
  }

  private static Quantity pieces(String quantity) {
    return new Quantity(new BigDecimal(quantity), "EA");
  }
}
