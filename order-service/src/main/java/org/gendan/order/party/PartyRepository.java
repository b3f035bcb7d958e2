package org.gendan.order.party;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.customer.CustomerEvent.Profile;
import org.gendan.contracts.production.ProductEvent.ProductDefined;

/**
 * Reads and writes our copies of customers and products; an older version never replaces a newer
 * one.
 */
@ApplicationScoped
public class PartyRepository {

  private final EntityManager entities;

  PartyRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<KnownCustomer> customer(String code) {
    String sql =
        "select id, code, name, grade, currency, region from known_customers where code = ?1";
    return rows(sql, code).stream()
        .findFirst()
        .map(
            row ->
                new KnownCustomer(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5]));
  }

  /** The products among these codes that we know, by code. */
  public Map<String, KnownProduct> products(Collection<String> codes) {
    String sql = "select code, name, unit, made from known_products where code = any (?1)";
    return rows(sql, codes.toArray(String[]::new)).stream()
        .map(
            row ->
                new KnownProduct(
                    (String) row[0], (String) row[1], (String) row[2], (Boolean) row[3]))
        .collect(toMap(KnownProduct::code, product -> product));
  }

  void keep(UUID id, Profile profile, long version) {
    entities
        .createNativeQuery(
            """
            insert into known_customers as k (id, code, name, grade, currency, region, aggregate_version)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            on conflict (id) do update set code = excluded.code, name = excluded.name, grade = excluded.grade,
              currency = excluded.currency, region = excluded.region, aggregate_version = excluded.aggregate_version
            where k.aggregate_version < excluded.aggregate_version""")
        .setParameter(1, id)
        .setParameter(2, profile.code())
        .setParameter(3, profile.name())
        .setParameter(4, profile.grade())
        .setParameter(5, profile.currency())
        .setParameter(6, profile.region())
        .setParameter(7, version)
        .executeUpdate();
  }

  void keep(ProductDefined product, long version) {
    entities
        .createNativeQuery(
            """
            insert into known_products as k (code, name, unit, made, aggregate_version)
            values (?1, ?2, ?3, ?4, ?5)
            on conflict (code) do update set name = excluded.name, unit = excluded.unit, made = excluded.made,
              aggregate_version = excluded.aggregate_version
            where k.aggregate_version < excluded.aggregate_version""")
        .setParameter(1, product.productCode())
        .setParameter(2, product.name())
        .setParameter(3, product.unit())
        .setParameter(4, product.made())
        .setParameter(5, version)
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, Object parameter) {
    return entities
        .createNativeQuery(sql, Object[].class)
        .setParameter(1, parameter)
        .getResultList();
  }
}
