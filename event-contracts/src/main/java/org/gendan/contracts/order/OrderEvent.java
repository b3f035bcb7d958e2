package org.gendan.contracts.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.Money;
import org.gendan.contracts.Quantity;
import org.jspecify.annotations.Nullable;

/** Topic {@code order.order.v1}: the life of a customer order (客户订单). Key: order id. */
public sealed interface OrderEvent extends Event {

  UUID orderId();

  @Override
  default String key() {
    return orderId().toString();
  }

  @Override
  default Set<UUID> orders() {
    return Set.of(orderId());
  }

  /**
   * One line as ordered.
   *
   * @param requestedDate the day the customer asked for
   * @param requirements what the customer wants besides the product: colour, packing, marking
   */
  record Line(
      UUID lineId,
      int lineNo,
      String productCode,
      Quantity quantity,
      LocalDate requestedDate,
      Money unitPrice,
      @Nullable String requirements) {}

  /** One line as released: what departments need, without prices. */
  record ReleasedLine(
      UUID lineId,
      int lineNo,
      String productCode,
      Quantity quantity,
      LocalDate promisedDate,
      @Nullable String requirements) {}

  /** A written order exists (书面订单); the reply clock runs. */
  record OrderReceived(
      UUID orderId,
      String orderNo,
      @Nullable String externalNo,
      UUID customerId,
      String channel,
      String tradeType,
      String merchandiser,
      Instant receivedAt,
      List<Line> lines)
      implements OrderEvent {}

  /**
   * The order that was written down is one that a partner's system placed.
   *
   * @param receiptId what came in at the partners' door, see {@code partner-order.placed.v1}
   * @param partner the partner's code
   */
  record PartnerOrderRecorded(
      UUID orderId, String orderNo, UUID receiptId, String partner, String externalNo)
      implements OrderEvent {}

  /**
   * The customer wants the order otherwise, or not any more; a person of ours answers.
   *
   * @param receiptId what came in at the partners' door
   * @param kind CHANGE (改单) or CANCELLATION (取消)
   * @param text what the customer wants and why, in its words
   */
  record OrderRequestMade(
      UUID orderId,
      UUID receiptId,
      String partner,
      String kind,
      String text,
      @Nullable LocalDate requestedDate)
      implements OrderEvent {}

  /** A person agreed to what the customer wanted. */
  record OrderRequestAccepted(UUID orderId, UUID receiptId, String kind, @Nullable String note)
      implements OrderEvent {}

  /** A person declined what the customer wanted. */
  record OrderRequestDeclined(UUID orderId, UUID receiptId, String kind, String reason)
      implements OrderEvent {}

  /** Departments are asked whether and when they can (订单评审). */
  record ReviewRequested(
      UUID orderId,
      String orderNo,
      UUID customerId,
      int round,
      Money total,
      List<Line> lines,
      Instant replyBy)
      implements OrderEvent {}

  /** A date was promised for one line; every promise is kept with its reason (交期承诺). */
  record PromiseSet(
      UUID orderId,
      UUID lineId,
      int promiseNo,
      LocalDate date,
      @Nullable LocalDate previous,
      String reason)
      implements OrderEvent {}

  /** The customer got our answer; the reply clock stops (24 小时回复). */
  record OrderReplied(
      UUID orderId, int round, String channel, Instant repliedAt, long elapsedMinutes)
      implements OrderEvent {}

  /** The customer confirmed; the total is fixed (确认打款总金额). */
  record OrderConfirmed(
      UUID orderId,
      String orderNo,
      int orderVersion,
      UUID customerId,
      Money total,
      List<Line> lines,
      Instant confirmedAt)
      implements OrderEvent {}

  /**
   * The release gate opened: departments start at once (下达生产).
   *
   * @param releasedBy who answers for it: released it, or asked that it goes by itself
   */
  record OrderReleased(
      UUID orderId,
      String orderNo,
      int orderVersion,
      UUID customerId,
      List<ReleasedLine> lines,
      boolean rush,
      Instant releasedAt,
      @Nullable String releasedBy)
      implements OrderEvent {}

  /**
   * Three people opened a condition of the release gate without its fact (特批): one asked, finance
   * endorsed, the general manager approved.
   */
  record GateOverridden(
      UUID orderId,
      String gate,
      String condition,
      String reason,
      String requestedBy,
      Instant expiresAt,
      @Nullable String endorsedBy,
      @Nullable String approvedBy)
      implements OrderEvent {}

  /** Work on the order stops until resumed (挂起). */
  record OrderHeld(UUID orderId, String reason) implements OrderEvent {}

  /** Work on the order goes on after a hold. */
  record OrderResumed(UUID orderId) implements OrderEvent {}

  /** Another merchandiser answers for the order (转交). */
  record OrderReassigned(UUID orderId, String from, String to, String reason)
      implements OrderEvent {}

  /** We cannot or will not make the order, and the customer was told. */
  record OrderRejected(UUID orderId, String reason) implements OrderEvent {}

  /** The order was cancelled; after release its cost and goods are settled as a case. */
  record OrderCancelled(UUID orderId, String reason, boolean afterRelease) implements OrderEvent {}

  /** Every line was signed for, or closed short by agreement. */
  record OrderCompleted(UUID orderId, Instant completedAt) implements OrderEvent {}

  /** Nothing is owed any more (结清). */
  record OrderSettled(UUID orderId, Instant settledAt) implements OrderEvent {}

  /** The order and its documents were put away; nothing changes any more (归档). */
  record OrderArchived(UUID orderId, Instant archivedAt) implements OrderEvent {}
}
