package org.gendan.partner.registry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.partner.registry.PartnerCommands.ChangePartner;
import org.gendan.partner.registry.PartnerCommands.RegisterPartner;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** A partner's system (伙伴系统). */
@Entity
@Table(name = "partners")
class Partner {

  /** The one in use and its successor: that is what changing a key without a gap takes. */
  static final int KEYS_AT_ONCE = 2;

  @Id UUID id;
  String code;
  String name;

  @Enumerated(EnumType.STRING)
  PartnerKind kind;

  String partyCode;
  @Nullable String tokenClient;
  String[] types;
  int callsPerMinute;
  boolean suspended;
  Instant registeredAt;
  @Version int version;

  @OneToMany(mappedBy = "partner", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
  @OrderBy("addedAt")
  List<PartnerKey> keys = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Partner() {}

  Partner(UUID id, RegisterPartner command, Vocabulary vocabulary, Instant now) {
    this.id = id;
    this.code = command.code();
    this.kind = command.kind();
    this.partyCode = command.partyCode();
    this.registeredAt = now;
    this.name = command.name();
    this.tokenClient = command.tokenClient();
    this.types = allowed(command.types(), vocabulary);
    this.callsPerMinute = command.callsPerMinute();
  }

  void change(ChangePartner command, Vocabulary vocabulary) {
    name = command.name();
    tokenClient = command.tokenClient();
    types = allowed(command.types(), vocabulary);
    callsPerMinute = command.callsPerMinute();
    suspended = command.suspended();
  }

  PartnerKey add(PartnerKey key) {
    if (keys.stream().filter(PartnerKey::usable).count() >= KEYS_AT_ONCE) {
      throw new Conflict("partner/too-many-keys", Map.of("most", KEYS_AT_ONCE));
    }
    key.partner = this;
    keys.add(key);
    return key;
  }

  void revoke(UUID keyId, Instant now) {
    keys.stream()
        .filter(key -> key.id.equals(keyId) && key.usable())
        .findFirst()
        .orElseThrow(() -> new NotFound("partner/key-not-found", Map.of("id", keyId)))
        .revoke(now);
  }

  /** A narrower list than the kind's is a choice, a wider one a mistake. */
  private String[] allowed(List<String> wanted, Vocabulary vocabulary) {
    List<String> possible = vocabulary.types(kind);
    for (int i = 0; i < wanted.size(); i++) {
      if (!possible.contains(wanted.get(i))) {
        throw new RuleBroken(
                "partner/type-not-of-kind", Map.of("type", wanted.get(i), "kind", kind))
            .at("/types/" + i);
      }
    }
    return wanted.stream().distinct().sorted().toArray(String[]::new);
  }
}
