package org.gendan.logistics.gate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gendan.logistics.gate.Condition.Name;
import org.gendan.logistics.gate.OverrideResource.RequestOverride;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.Forbidden;
import org.jspecify.annotations.Nullable;

/**
 * A condition opened without its fact (特批): asked for by one person, approved by another, for a
 * time and a reason.
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
  @Nullable String approvedBy;
  @Nullable Instant approvedAt;
  Instant expiresAt;
  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected GateOverride() {}

  GateOverride(UUID id, UUID shipmentId, RequestOverride request, String by, Instant now) {
    this.id = id;
    this.shipmentId = shipmentId;
    this.condition = request.condition().name;
    this.reason = request.reason();
    this.expiresAt = request.expiresAt();
    this.requestedBy = by;
    this.requestedAt = now;
  }

  void approve(String by, Instant now) {
    if (by.equals(requestedBy)) {
      throw new Forbidden("gate/same-person", Map.of());
    }
    if (approvedBy != null || !expiresAt.isAfter(now)) {
      throw new Conflict("gate/override-closed", Map.of());
    }
    approvedBy = by;
    approvedAt = now;
  }

  boolean holds(Name asked, Instant now) {
    return condition == asked && approvedBy != null && expiresAt.isAfter(now);
  }
}
