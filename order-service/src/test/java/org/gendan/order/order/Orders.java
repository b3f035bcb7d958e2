package org.gendan.order.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.order.order.OrderCommands.Channel;
import org.gendan.order.order.OrderCommands.Line;
import org.gendan.order.order.OrderCommands.TradeType;

/** Orders of two lines in every state, led there by their own verbs. */
final class Orders {

  static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  static final LocalDate WANTED = LocalDate.of(2026, 4, 1);
  static final BigDecimal TOTAL = new BigDecimal("1100");

  private Orders() {}

  static Order draft() {
    Order order = new Order();
    order.id = UUID.randomUUID();
    order.orderNo = "SO2603-000001";
    order.channel = Channel.PHONE;
    order.tradeType = TradeType.DOMESTIC;
    order.customerId = UUID.randomUUID();
    order.customerCode = "C1";
    order.merchandiser = "li";
    order.currency = "CNY";
    order.total = TOTAL;
    order.receivedAt = NOW;
    order.replyBy = NOW.plus(Order.REPLY_WITHIN);
    order.lines.add(line(order, 1, "CHAIR", 10, "100"));
    order.lines.add(line(order, 2, "TABLE", 1, "100"));
    order.dueDate = order.lastDate();
    return order;
  }

  static Order reviewing() {
    Order order = draft();
    order.requestReview();
    return order;
  }

  static Order replied() {
    Order order = reviewing();
    order.lines.forEach(line -> order.promise(line.id, 1, WANTED, "review"));
    order.reply(Channel.PHONE, NOW);
    return order;
  }

  static Order confirmed() {
    Order order = replied();
    order.confirm(TOTAL, false, "li", NOW);
    return order;
  }

  static Order released() {
    Order order = confirmed();
    order.release("li", NOW);
    return order;
  }

  static Order completed() {
    Order order = released();
    signEverything(order);
    order.close(NOW);
    return order;
  }

  static Order settled() {
    Order order = completed();
    order.paid();
    order.close(NOW);
    return order;
  }

  static Order archived() {
    Order order = settled();
    order.archive(NOW);
    return order;
  }

  static Order held() {
    Order order = confirmed();
    order.hold("customer asked");
    return order;
  }

  static Order rejected() {
    Order order = reviewing();
    order.reject("cannot be made");
    return order;
  }

  static Order cancelled() {
    Order order = confirmed();
    order.cancel("customer gone");
    return order;
  }

  static void signEverything(Order order) {
    order.lines.forEach(line -> order.signed(line.id, line.quantity));
  }

  /** An order in this state. */
  static Order in(OrderStatus status) {
    return switch (status) {
      case DRAFT -> draft();
      case REVIEWING -> reviewing();
      case REPLIED -> replied();
      case CONFIRMED -> confirmed();
      case RELEASED -> released();
      case COMPLETED -> completed();
      case SETTLED -> settled();
      case ARCHIVED -> archived();
      case ON_HOLD -> held();
      case REJECTED -> rejected();
      case CANCELLED -> cancelled();
    };
  }

  private static OrderLine line(Order order, int no, String product, int quantity, String price) {
    Line line =
        new Line(product, BigDecimal.valueOf(quantity), new BigDecimal(price), WANTED, null);
    return new OrderLine(UUID.randomUUID(), order, no, line, "EA");
  }
}
