package org.gendan.partner.registry;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gendan.partner.Roles;
import org.gendan.partner.registry.PartnerCommands.ProductCode;
import org.gendan.partner.signature.Algorithm;
import org.gendan.partner.signature.VerifyingKey;

/** What the door asks about whoever knocks. */
@ApplicationScoped
public class Registry {

  private final PartnerRepository partners;
  private final Vault vault;

  Registry(PartnerRepository partners, Vault vault) {
    this.partners = partners;
    this.vault = vault;
  }

  /** The partner that says it has this code. */
  @Transactional
  public Optional<KnownPartner> named(String code) {
    return partners.named(code).map(this::known);
  }

  /**
   * The partner whose client got this token.
   *
   * @throws ForbiddenException when it is nobody's
   */
  @Transactional
  public KnownPartner calling(SecurityIdentity identity) {
    if (!identity.hasRole(Roles.PARTNER_SYSTEM)
        || !(identity.getPrincipal() instanceof JsonWebToken token)
        || !(token.getClaim("azp") instanceof String client)) {
      throw new ForbiddenException();
    }
    return partners.ofClient(client).map(this::known).orElseThrow(ForbiddenException::new);
  }

  /** The partner of this number. */
  @Transactional
  public KnownPartner with(UUID partner) {
    return known(partners.require(partner));
  }

  /** Refuses what is asked about a partner that is not there. */
  @Transactional
  public void require(UUID partner) {
    partners.require(partner);
  }

  /** Our code of each product that they call by another. */
  @Transactional
  public Map<String, String> products(UUID partner) {
    return partners.products(partner).stream()
        .collect(toUnmodifiableMap(ProductCode::theirs, ProductCode::ours));
  }

  private KnownPartner known(Partner partner) {
    return new KnownPartner(
        partner.id,
        partner.code,
        partner.kind,
        partner.partyCode,
        Set.of(partner.types),
        partner.callsPerMinute,
        partner.suspended,
        partner.keys.stream().filter(PartnerKey::usable).map(this::verifying).toList());
  }

  private VerifyingKey verifying(PartnerKey key) {
    return new VerifyingKey(
        key.algorithm,
        key.algorithm == Algorithm.HMAC ? vault.open(key.material, key.id) : key.material);
  }
}
