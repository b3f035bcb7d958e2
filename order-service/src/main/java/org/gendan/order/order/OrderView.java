package org.gendan.order.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.jspecify.annotations.Nullable;

/** An order as people see it. Amounts are null for roles that do not need them. */
public record OrderView(
    UUID id,
    String orderNo,
    @Nullable String externalNo,
    String customerCode,
    String channel,
    String tradeType,
    OrderStatus status,
    boolean rush,
    String merchandiser,
    @Nullable Money total,
    Instant receivedAt,
    Instant replyBy,
    @Nullable Instant repliedAt,
    @Nullable Instant confirmedAt,
    @Nullable Instant releasedAt,
    @Nullable Instant completedAt,
    int version,
    List<LineView> lines) {

  /** One line as people see it. */
  public record LineView(
      UUID id,
      int lineNo,
      String productCode,
      BigDecimal quantity,
      String unit,
      @Nullable BigDecimal unitPrice,
      LocalDate requestedDate,
      @Nullable LocalDate promisedDate,
      BigDecimal signedQuantity,
      @Nullable String requirements) {}

  static OrderView of(Order order, boolean withPrices) {
    return new OrderView(
        order.id,
        order.orderNo,
        order.externalNo,
        order.customerCode,
        order.channel.name(),
        order.tradeType.name(),
        order.status,
        order.rush,
        order.merchandiser,
        withPrices ? order.money() : null,
        order.receivedAt,
        order.replyBy,
        order.repliedAt,
        order.confirmedAt,
        order.releasedAt,
        order.completedAt,
        order.version,
        order.lines.stream().map(line -> line(line, withPrices)).toList());
  }

  private static LineView line(OrderLine line, boolean withPrices) {
    return new LineView(
        line.id,
        line.lineNo,
        line.productCode,
        line.quantity,
        line.unit,
        withPrices ? line.unitPrice : null,
        line.requestedDate,
        line.promisedDate,
        line.signedQuantity,
        line.requirements);
  }
}
