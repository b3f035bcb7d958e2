package org.gendan.order.share;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gendan.order.share.ShareCommands.ShareOrder;
import org.gendan.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/** A link that shows one order to whoever has it, until it expires or is taken back (客户链接). */
@Entity
@Table(name = "order_shares")
class Share {

  @Id UUID id;
  UUID orderId;
  String tokenHash;

  /** Whom the customer asks; shown on the page, also when the link is over. */
  String contactName;

  String contactPhone;
  String sharedBy;
  Instant sharedAt;
  Instant expiresAt;
  @Nullable String revokedBy;
  @Nullable Instant revokedAt;
  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected Share() {}

  Share(UUID id, UUID orderId, ShareToken token, ShareOrder command, String by, Instant now) {
    this.id = id;
    this.orderId = orderId;
    this.tokenHash = token.hash();
    this.contactName = command.contactName().strip();
    this.contactPhone = command.contactPhone().strip();
    this.sharedBy = by;
    this.sharedAt = now;
    this.expiresAt = now.plus(Duration.ofDays(command.days()));
  }

  void revoke(String by, Instant now) {
    if (revokedAt != null) {
      throw new Conflict("share/already-revoked", Map.of());
    }
    revokedBy = by;
    revokedAt = now;
  }

  boolean isOpen(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
