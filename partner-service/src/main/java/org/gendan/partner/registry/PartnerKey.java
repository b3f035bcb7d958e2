package org.gendan.partner.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gendan.partner.signature.Algorithm;
import org.jspecify.annotations.Nullable;

/** A key that a partner signs with; it is never changed, only revoked. */
@Entity
@Table(name = "partner_keys")
class PartnerKey {

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "partner_id")
  Partner partner;

  @Enumerated(EnumType.STRING)
  Algorithm algorithm;

  /** A public key as it is, a shared secret sealed. */
  byte[] material;

  Instant addedAt;
  @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init")
  protected PartnerKey() {}

  @SuppressWarnings("NullAway.Init")
  PartnerKey(UUID id, Algorithm algorithm, byte[] material, Instant now) {
    this.id = id;
    this.algorithm = algorithm;
    this.material = material;
    this.addedAt = now;
  }

  boolean usable() {
    return revokedAt == null;
  }

  void revoke(Instant now) {
    revokedAt = now;
  }
}
