package org.gendan.order.gate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.order.OrderEvent.GateOverridden;
import org.gendan.order.gate.Condition.Name;
import org.gendan.order.gate.GateResource.RequestOverride;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.Forbidden;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A condition opened without its fact (特批): one person asks with a reason, finance endorses, the
 * general manager approves. It is for an order of this worth at most, for a time, and for one
 * release.
 */
@Entity
@Table(name = "gate_overrides")
class GateOverride {

  static final Duration LONGEST = Duration.ofDays(90);

  @Id UUID id;
  UUID orderId;

  @Enumerated(EnumType.STRING)
  Name condition;

  String reason;
  String requestedBy;
  Instant requestedAt;
  BigDecimal amount;
  String currency;
  @Nullable String endorsedBy;
  @Nullable Instant endorsedAt;
  @Nullable String approvedBy;
  @Nullable Instant approvedAt;
  Instant expiresAt;
  @Nullable Instant usedAt;
  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected GateOverride() {}

  private GateOverride(
      UUID id, UUID orderId, Money worth, RequestOverride request, String by, Instant now) {
    this.id = id;
    this.orderId = orderId;
    this.amount = worth.amount();
    this.currency = worth.currency();
    this.condition = request.condition();
    this.reason = request.reason();
    this.expiresAt = request.expiresAt();
    this.requestedBy = by;
    this.requestedAt = now;
  }

  /** A promised date can be changed, so it needs no override; an override never holds for long. */
  static GateOverride request(
      UUID id, UUID orderId, Money worth, RequestOverride request, String by, Instant now) {
    if (request.condition() == Name.PROMISE) {
      throw new RuleBroken("gate/not-overridable", Map.of()).at("/condition");
    }
    if (!request.expiresAt().isAfter(now)) {
      throw new RuleBroken("gate/expiry-in-past", Map.of()).at("/expiresAt");
    }
    if (request.expiresAt().isAfter(now.plus(LONGEST))) {
      throw new RuleBroken("gate/expiry-too-far", Map.of("days", LONGEST.toDays()))
          .at("/expiresAt");
    }
    return new GateOverride(id, orderId, worth, request, by, now);
  }

  void endorse(String by, Instant now) {
    decide(by, endorsedBy, now);
    endorsedBy = by;
    endorsedAt = now;
  }

  GateOverridden approve(String by, Instant now) {
    decide(by, approvedBy, now);
    if (endorsedBy == null) {
      throw new Conflict("gate/not-endorsed", Map.of());
    }
    approvedBy = by;
    approvedAt = now;
    return new GateOverridden(
        orderId,
        "RELEASE",
        condition.name(),
        reason,
        requestedBy,
        expiresAt,
        endorsedBy,
        approvedBy);
  }

  /** It let a release through, and lets no other. */
  void use(Instant now) {
    usedAt = now;
  }

  boolean holds(Name asked, Money worth, Instant now) {
    return condition == asked
        && approvedBy != null
        && usedAt == null
        && expiresAt.isAfter(now)
        && worth.currency().equals(currency)
        && worth.amount().compareTo(amount) <= 0;
  }

  /** Three people: nobody has a say twice, whatever roles they have. */
  private void decide(String by, @Nullable String decidedBy, Instant now) {
    if (by.equals(requestedBy) || by.equals(endorsedBy)) {
      throw new Forbidden("gate/same-person", Map.of());
    }
    if (decidedBy != null || !expiresAt.isAfter(now)) {
      throw new Conflict("gate/override-closed", Map.of());
    }
  }
}
