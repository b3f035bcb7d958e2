package org.gendan.order.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.OrderRequestAccepted;
import org.gendan.contracts.order.OrderEvent.OrderRequestDeclined;
import org.gendan.contracts.order.OrderEvent.OrderRequestMade;
import org.gendan.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/** A customer's wish about an order (改单、取消申请). It is decided once, by a person. */
@Entity
@Table(name = "order_requests")
class OrderRequest {

  /** What is wanted. */
  enum Kind {
    /** The order, but otherwise (改单). */
    CHANGE,
    /** The order no more (取消). */
    CANCELLATION
  }

  /** Where it stands. */
  enum Status {
    OPEN,
    ACCEPTED,
    DECLINED
  }

  /** What came in at the partners' door. */
  @Id UUID receiptId;

  UUID orderId;
  String partner;

  @Enumerated(EnumType.STRING)
  Kind kind;

  String text;
  @Nullable LocalDate requestedDate;
  Instant madeAt;

  @Enumerated(EnumType.STRING)
  Status status = Status.OPEN;

  @Nullable String answer;
  @Nullable String decidedBy;
  @Nullable Instant decidedAt;
  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected OrderRequest() {}

  OrderRequest(UUID orderId, Wish wish, Instant now) {
    this.receiptId = wish.receiptId();
    this.orderId = orderId;
    this.partner = wish.partner();
    this.kind = wish.kind();
    this.text = wish.text();
    this.requestedDate = wish.requestedDate();
    this.madeAt = now;
  }

  OrderRequestMade made() {
    return new OrderRequestMade(orderId, receiptId, partner, kind.name(), text, requestedDate);
  }

  OrderRequestAccepted accept(@Nullable String note, String by, Instant now) {
    decide(Status.ACCEPTED, note, by, now);
    return new OrderRequestAccepted(orderId, receiptId, kind.name(), note);
  }

  OrderRequestDeclined decline(String reason, String by, Instant now) {
    decide(Status.DECLINED, reason, by, now);
    return new OrderRequestDeclined(orderId, receiptId, kind.name(), reason);
  }

  private void decide(Status decided, @Nullable String why, String by, Instant now) {
    if (status != Status.OPEN) {
      throw new Conflict("request/already-decided", Map.of("status", status));
    }
    status = decided;
    answer = why;
    decidedBy = by;
    decidedAt = now;
  }
}
