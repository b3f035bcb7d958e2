package org.gendan.procurement;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** What the caller's roles let through beyond the method: prices, and the approval limit. */
@RequestScoped
public class Caller {

  private static final Set<String> SEE_PRICES =
      Set.of(Roles.BUYER, Roles.FINANCE, Roles.GM, Roles.AUDITOR);

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  public boolean seesPrices() {
    return identity.getRoles().stream().anyMatch(SEE_PRICES::contains);
  }

  public boolean isGeneralManager() {
    return identity.hasRole(Roles.GM);
  }

  /** A workshop sees its own fees, nobody else's prices. */
  public boolean isWorkshop() {
    return identity.hasRole(Roles.WORKSHOP);
  }
}
