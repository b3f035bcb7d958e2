package org.gendan.logistics.gate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.logistics.gate.Condition.Name;
import org.gendan.logistics.gate.OverrideResource.RequestOverride;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.Forbidden;
import org.jspecify.annotations.Nullable;

/**
 * A condition opened without its fact (特批): one person asks with a reason, finance endorses, the
 * general manager approves. It is for an order of this worth at most, for a time, and for one
 * departure.
 */
@Entity
@Table(name = "gate_overrides")
class GateOverride {

  @Id UUID id;
  UUID shipmentId;

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

  GateOverride(
      UUID id, UUID shipmentId, Money worth, RequestOverride request, String by, Instant now) {
    this.id = id;
    this.shipmentId = shipmentId;
    this.amount = worth.amount();
    this.currency = worth.currency();
    this.condition = request.condition().name;
    this.reason = request.reason();
    this.expiresAt = request.expiresAt();
    this.requestedBy = by;
    this.requestedAt = now;
  }

  void endorse(String by, Instant now) {
    decide(by, endorsedBy, now);
    endorsedBy = by;
    endorsedAt = now;
  }

  void approve(String by, Instant now) {
    decide(by, approvedBy, now);
    if (endorsedBy == null) {
      throw new Conflict("gate/not-endorsed", Map.of());
    }
    approvedBy = by;
    approvedAt = now;
  }

  /** It let a departure through, and lets no other. */
  void use(Instant now) {
    usedAt = now;
  }

  /**
   * True while it opens this condition.
   *
   * @param worth of the order; one that is not known is more than any override was approved for
   */
  boolean holds(Name asked, @Nullable Money worth, Instant now) {
    return condition == asked
        && approvedBy != null
        && usedAt == null
        && expiresAt.isAfter(now)
        && worth != null
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
