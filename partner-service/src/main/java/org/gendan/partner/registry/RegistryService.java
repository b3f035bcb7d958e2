package org.gendan.partner.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gendan.partner.registry.PartnerCommands.AddKey;
import org.gendan.partner.registry.PartnerCommands.ChangePartner;
import org.gendan.partner.registry.PartnerCommands.ProductCode;
import org.gendan.partner.registry.PartnerCommands.RegisterPartner;
import org.gendan.partner.registry.PartnerView.KindView;
import org.gendan.partner.signature.Algorithm;
import org.gendan.partner.signature.KeyText;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What administrators do with partners. */
@ApplicationScoped
class RegistryService {

  private final PartnerRepository partners;
  private final Vault vault;
  private final Vocabulary vocabulary;
  private final Clock clock;

  RegistryService(PartnerRepository partners, Vault vault, Vocabulary vocabulary, Clock clock) {
    this.partners = partners;
    this.vault = vault;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  List<KindView> kinds() {
    return Stream.of(PartnerKind.values())
        .map(kind -> new KindView(kind, vocabulary.types(kind)))
        .toList();
  }

  @Transactional
  PartnerView register(RegisterPartner command) {
    if (partners.named(command.code()).isPresent()) {
      throw new Conflict("partner/code-taken", Map.of("code", command.code()));
    }
    Partner partner = new Partner(UuidV7.next(clock), command, vocabulary, clock.instant());
    if (command.key() != null) {
      partner.add(key(command.key(), "/key/key"));
    }
    partners.persist(partner);
    partners.flush();
    return PartnerView.of(partner);
  }

  @Transactional
  PartnerView change(UUID id, ExpectedVersion version, ChangePartner command) {
    return change(id, version, partner -> partner.change(command, vocabulary));
  }

  @Transactional
  PartnerView addKey(UUID id, ExpectedVersion version, AddKey command) {
    PartnerKey key = key(command, "/key");
    return change(id, version, partner -> partner.add(key));
  }

  @Transactional
  PartnerView revokeKey(UUID id, UUID keyId, ExpectedVersion version) {
    return change(id, version, partner -> partner.revoke(keyId, clock.instant()));
  }

  @Transactional
  List<ProductCode> replaceProducts(UUID id, ExpectedVersion version, List<ProductCode> products) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < products.size(); i++) {
      if (!seen.add(products.get(i).theirs())) {
        throw new RuleBroken("partner/product-repeated", Map.of("code", products.get(i).theirs()))
            .at("/products/" + i + "/theirs");
      }
    }
    change(id, version, partner -> partners.replaceProducts(partner.id, products));
    return partners.products(id);
  }

  @Transactional
  List<ProductCode> products(UUID id) {
    return partners.products(partners.require(id).id);
  }

  @Transactional
  Page<PartnerView> page(@Nullable Set<String> customers, PageRequest page) {
    return Page.of(
        page,
        partners.page(customers, page).stream().map(PartnerView::of).toList(),
        partners.count(customers));
  }

  @Transactional
  PartnerView get(UUID id) {
    return PartnerView.of(partners.require(id));
  }

  private PartnerKey key(AddKey command, String place) {
    UUID id = UuidV7.next(clock);
    try {
      byte[] material = KeyText.read(command.algorithm(), command.key());
      boolean secret = command.algorithm() == Algorithm.HMAC;
      return new PartnerKey(
          id, command.algorithm(), secret ? vault.seal(material, id) : material, clock.instant());
    } catch (IllegalArgumentException notAKey) {
      throw new RuleBroken("partner/key-malformed", Map.of()).at(place);
    }
  }

  private PartnerView change(UUID id, ExpectedVersion version, Consumer<Partner> verb) {
    Partner partner = partners.toChange(id);
    version.check(partner.version);
    verb.accept(partner);
    partners.touch(partner);
    partners.flush();
    return PartnerView.of(partner);
  }
}
