package org.gendan.partner.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gendan.partner.signature.Algorithm;
import org.jspecify.annotations.Nullable;

/** A partner as administrators see it; of its keys, which there are and since when. */
record PartnerView(
    UUID id,
    String code,
    String name,
    PartnerKind kind,
    String partyCode,
    @Nullable String tokenClient,
    List<String> types,
    int callsPerMinute,
    boolean suspended,
    Instant registeredAt,
    int version,
    List<KeyView> keys) {

  /** A key without what makes it one. */
  record KeyView(UUID id, Algorithm algorithm, Instant addedAt, @Nullable Instant revokedAt) {}

  /** What a kind of partner may be allowed to say. */
  record KindView(PartnerKind kind, List<String> types) {}

  static PartnerView of(Partner partner) {
    return new PartnerView(
        partner.id,
        partner.code,
        partner.name,
        partner.kind,
        partner.partyCode,
        partner.tokenClient,
        List.of(partner.types),
        partner.callsPerMinute,
        partner.suspended,
        partner.registeredAt,
        partner.version,
        partner.keys.stream()
            .map(key -> new KeyView(key.id, key.algorithm, key.addedAt, key.revokedAt))
            .toList());
  }
}
