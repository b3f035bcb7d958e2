package org.gendan.partner.registry;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.partner.Roles;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Partners as people see them who act on their behalf: those of other people's customers are not
 * there.
 */
@ApplicationScoped
public class VisiblePartners {

  private final Registry registry;
  private final Scope scope;
  private final SecurityIdentity caller;

  VisiblePartners(Registry registry, Scope scope, SecurityIdentity caller) {
    this.registry = registry;
    this.scope = scope;
    this.caller = caller;
  }

  /** Whose systems the caller sees; null for everybody's. Whoever registers them sees all. */
  @Nullable Set<String> customers() {
    return caller.hasRole(Roles.ADMIN) || scope.isAll(Kind.CUSTOMERS)
        ? null
        : scope.values(Kind.CUSTOMERS);
  }

  public KnownPartner of(UUID id) {
    KnownPartner partner = registry.of(id);
    boolean customer = partner.kind() == PartnerKind.CUSTOMER;
    boolean visible =
        customer ? scope.allows(Kind.CUSTOMERS, partner.partyCode()) : scope.isAll(Kind.CUSTOMERS);
    if (!visible) {
      throw new NotFound("partner/not-found", Map.of("id", id));
    }
    return partner;
  }
}
