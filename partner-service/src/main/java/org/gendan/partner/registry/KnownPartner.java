package org.gendan.partner.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.partner.signature.VerifyingKey;
import org.gendan.platform.problem.Forbidden;

/**
 * A partner at the door, as its call needs it.
 *
 * @param partyCode which of our parties it speaks for
 * @param keys those that may sign now
 */
public record KnownPartner(
    UUID id,
    String code,
    PartnerKind kind,
    String partyCode,
    Set<String> types,
    int callsPerMinute,
    boolean suspended,
    List<VerifyingKey> keys) {

  /** This partner, if it may call now. */
  public KnownPartner active() {
    if (suspended) {
      throw new Forbidden("partner/suspended", Map.of("code", code));
    }
    return this;
  }
}
