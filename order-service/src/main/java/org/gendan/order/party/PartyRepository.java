package org.gendan.order.party;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.customer.CustomerEvent.Profile;
import org.gendan.contracts.production.ProductEvent.ProductDefined;
import org.gendan.platform.sql.Sql;

/**
 * Reads and writes our copies of customers and products; an older version never replaces a newer
 * one.
 */
@ApplicationScoped
public class PartyRepository {

  private final Sql sql;

  PartyRepository(Sql sql) {
    this.sql = sql;
  }

  public Optional<KnownCustomer> customer(String code) {
    return sql
        .rows(
            "select id, code, name, grade, currency, region from known_customers where code = ?1",
            code)
        .stream()
        .findFirst()
        .map(
            row ->
                new KnownCustomer(
                    row.id(0),
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    row.textOrNull(5)));
  }

  /** The products among these codes that we know, by code. */
  public Map<String, KnownProduct> products(Collection<String> codes) {
    return sql
        .rows(
            "select code, name, unit, made from known_products where code = any (?1)",
            (Object) codes.toArray(String[]::new))
        .stream()
        .map(row -> new KnownProduct(row.text(0), row.text(1), row.text(2), row.flag(3)))
        .collect(toMap(KnownProduct::code, product -> product));
  }

  void keep(UUID id, Profile profile, long version) {
    sql.run(
        """
        insert into known_customers as k (id, code, name, grade, currency, region, aggregate_version)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        on conflict (id) do update set code = excluded.code, name = excluded.name, grade = excluded.grade,
          currency = excluded.currency, region = excluded.region, aggregate_version = excluded.aggregate_version
        where k.aggregate_version < excluded.aggregate_version""",
        id,
        profile.code(),
        profile.name(),
        profile.grade(),
        profile.currency(),
        profile.region(),
        version);
  }

  void keep(ProductDefined product, long version) {
    sql.run(
        """
        insert into known_products as k (code, name, unit, made, aggregate_version)
        values (?1, ?2, ?3, ?4, ?5)
        on conflict (code) do update set name = excluded.name, unit = excluded.unit, made = excluded.made,
          aggregate_version = excluded.aggregate_version
        where k.aggregate_version < excluded.aggregate_version""",
        product.productCode(),
        product.name(),
        product.unit(),
        product.made(),
        version);
  }
}
