package org.gendan.logistics.party;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.customer.CustomerEvent.Profile;
import org.gendan.platform.sql.Sql;

/** Reads and writes our copy of the customers; an older version never replaces a newer one. */
@ApplicationScoped
public class PartyRepository {

  private final Sql sql;

  PartyRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * The customer, if we heard of them. If not, an empty row is left in their place: news of them in
   * the same instant waits for our transaction, and then finds what we could not fill in.
   */
  public Optional<KnownCustomer> customer(UUID id) {
    Optional<KnownCustomer> known = find(id);
    if (known.isPresent()) {
      return known;
    }
    sql.run(
        "insert into known_customers (id, code, aggregate_version) values (?1, '', 0) on conflict do nothing",
        id);
    return find(id);
  }

  /** Those of these customers that we heard of. */
  public Map<UUID, KnownCustomer> customers(Set<UUID> ids) {
    return sql
        .rows(
            "select id, code, name, region from known_customers where id = any (?1) and code <> ''",
            (Object) ids.toArray(UUID[]::new))
        .stream()
        .map(row -> new KnownCustomer(row.id(0), row.text(1), row.textOrNull(2), row.textOrNull(3)))
        .collect(toMap(KnownCustomer::id, identity()));
  }

  /**
   * Keeps the profile, and writes the code on shipments that were planned before we knew it. Their
   * version moves on, or whoever changes one in the same instant would write the old code back.
   */
  public void keep(UUID id, Profile profile, long version) {
    int kept =
        sql.run(
            """
            insert into known_customers as k (id, code, name, region, aggregate_version)
            values (?1, ?2, ?3, ?4, ?5)
            on conflict (id) do update set code = excluded.code, name = excluded.name, region = excluded.region,
              aggregate_version = excluded.aggregate_version
            where k.aggregate_version < excluded.aggregate_version\
            """,
            id,
            profile.code(),
            profile.name(),
            profile.region(),
            version);
    if (kept > 0) {
      sql.run(
          """
          update shipments set customer_code = ?2, version = version + 1
          where customer_id = ?1 and customer_code <> ?2\
          """,
          id,
          profile.code());
    }
  }

  private Optional<KnownCustomer> find(UUID id) {
    return customers(Set.of(id)).values().stream().findFirst();
  }
}
