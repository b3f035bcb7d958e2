package org.gendan.finance.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.jspecify.annotations.Nullable;

/**
 * The money of an order as people see it.
 *
 * @param total null while the customer has not confirmed the order
 * @param credit paid beyond what the order asks for; the customer's own
 */
public record PlanView(
    UUID orderId,
    @Nullable String orderNo,
    @Nullable String customerCode,
    @Nullable String currency,
    @Nullable BigDecimal total,
    @Nullable Instant plannedAt,
    BigDecimal received,
    BigDecimal outstanding,
    BigDecimal credit,
    boolean goodsReady,
    @Nullable LocalDate signedOn,
    boolean cancelled,
    boolean paid,
    List<PartView> parts) {

  /** One part as people see it. */
  public record PartView(
      UUID id,
      int partNo,
      PartKind kind,
      Gate gate,
      BigDecimal amount,
      BigDecimal paid,
      BigDecimal missing,
      PartStatus status,
      @Nullable LocalDate dueDate,
      @Nullable LocalDate askedOn,
      int overdueLevel) {}

  public static PlanView of(OrderAccount account) {
    return new PlanView(
        account.orderId,
        account.orderNo,
        account.customerCode,
        account.currency,
        account.total,
        account.plannedAt,
        account.received,
        account.outstanding,
        account.overpaid,
        account.goodsReady,
        account.signedOn,
        account.cancelled,
        account.paid,
        account.parts.stream().map(PlanView::part).toList());
  }

  private static PartView part(PlanPart part) {
    return new PartView(
        part.id,
        part.partNo,
        part.kind,
        part.gate,
        part.amount,
        part.paid,
        part.missing(),
        part.status,
        part.dueDate,
        part.askedOn,
        part.overdueLevel);
  }
}
