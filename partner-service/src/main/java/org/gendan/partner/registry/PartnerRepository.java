package org.gendan.partner.registry;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gendan.partner.registry.PartnerCommands.ProductCode;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Partners, their keys and their words for our products. */
@ApplicationScoped
class PartnerRepository implements PanacheRepositoryBase<Partner, UUID> {

  private final Sql sql;

  PartnerRepository(Sql sql) {
    this.sql = sql;
  }

  /** The partner, locked until the transaction ends. */
  Partner toChange(UUID id) {
    return present(findById(id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  /** Moves the version also where only keys or products changed. */
  void touch(Partner partner) {
    getEntityManager().lock(partner, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  Partner require(UUID id) {
    return present(findById(id), id);
  }

  /** With its keys, whatever case the code is written in. */
  Optional<Partner> named(String code) {
    return find("from Partner p left join fetch p.keys where lower(p.code) = lower(?1)", code)
        .stream()
        .findFirst();
  }

  Optional<Partner> ofClient(String client) {
    return find("from Partner p left join fetch p.keys where p.tokenClient = ?1", client).stream()
        .findFirst();
  }

  /**
   * A page, with their keys in one further query.
   *
   * @param customers whose systems may be seen; null for everybody's
   */
  List<Partner> page(@Nullable Set<String> customers, PageRequest page) {
    List<Partner> partners =
        seen(customers, " order by code").page(Page.of(page.page(), page.size())).list();
    getEntityManager()
        .createQuery("from Partner p left join fetch p.keys where p in ?1", Partner.class)
        .setParameter(1, partners)
        .getResultList();
    return partners;
  }

  long count(@Nullable Set<String> customers) {
    return seen(customers, "").count();
  }

  private PanacheQuery<Partner> seen(@Nullable Set<String> customers, String order) {
    return customers == null
        ? find("from Partner p" + order)
        : find("kind = ?1 and partyCode in ?2" + order, PartnerKind.CUSTOMER, customers);
  }

  void replaceProducts(UUID partner, List<ProductCode> products) {
    sql.run("delete from partner_products where partner_id = ?1", partner);
    sql.run(
        """
        insert into partner_products (partner_id, their_code, our_code)
        select ?1, theirs, ours from unnest(?2, ?3) as t(theirs, ours)""",
        partner,
        products.stream().map(ProductCode::theirs).toArray(String[]::new),
        products.stream().map(ProductCode::ours).toArray(String[]::new));
  }

  List<ProductCode> products(UUID partner) {
    return sql
        .rows(
            """
            select their_code, our_code from partner_products where partner_id = ?1
            order by their_code""",
            partner)
        .stream()
        .map(row -> new ProductCode(row.text(0), row.text(1)))
        .toList();
  }

  private static Partner present(@Nullable Partner partner, UUID id) {
    if (partner == null) {
      throw new NotFound("partner/not-found", Map.of("id", id));
    }
    return partner;
  }
}
