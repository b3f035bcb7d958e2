package org.gendan.order.today;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.order.tracking.Focus;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done about an order on today's list (跟催记录). Rows are only added: what was put
 * away comes back by another row.
 */
@Entity
@Table(name = "follow_ups")
class FollowUp {

  /** What was done. */
  enum Kind {
    REMINDED,
    SNOOZED,
    DONE,
    RESTORED
  }

  /** How somebody was reminded. */
  enum Channel {
    WECHAT,
    PHONE,
    MAIL,
    SMS,
    VISIT
  }

  @Id UUID id;
  UUID orderId;

  @Enumerated(EnumType.STRING)
  Kind kind;

  /** Why the order was on the list; a reminder may go out without one. */
  @Enumerated(EnumType.STRING)
  @Nullable Focus reason;

  /** Put away until this day. */
  @Nullable LocalDate until;

  @Enumerated(EnumType.STRING)
  @Nullable Channel channel;

  @Nullable String text;
  String notedBy;
  Instant notedAt;

  @SuppressWarnings("NullAway.Init")
  protected FollowUp() {}

  FollowUp(UUID id, UUID orderId, Kind kind, @Nullable Focus reason, String notedBy, Instant at) {
    this.id = id;
    this.orderId = orderId;
    this.kind = kind;
    this.reason = reason;
    this.notedBy = notedBy;
    this.notedAt = at;
  }

  FollowUp by(Channel way, String said) {
    channel = way;
    text = said;
    return this;
  }

  FollowUp until(LocalDate day) {
    until = day;
    return this;
  }
}
