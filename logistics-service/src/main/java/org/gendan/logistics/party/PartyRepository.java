package org.gendan.logistics.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.customer.CustomerEvent.Profile;

/** Reads and writes our copy of the customers; an older version never replaces a newer one. */
@ApplicationScoped
public class PartyRepository {

  private final EntityManager entities;

  PartyRepository(EntityManager entities) {
    this.entities = entities;
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
    entities
        .createNativeQuery(
            "insert into known_customers (id, code, aggregate_version) values (?1, '', 0) on"
                + " conflict do nothing")
        .setParameter(1, id)
        .executeUpdate();
    return find(id);
  }

  /**
   * Keeps the profile, and writes the code on shipments that were planned before we knew it. Their
   * version moves on, or whoever changes one in the same instant would write the old code back.
   */
  public void keep(UUID id, Profile profile, long version) {
    int kept =
        entities
            .createNativeQuery(
                """
                insert into known_customers as k (id, code, region, aggregate_version) values (?1, ?2, ?3, ?4)
                on conflict (id) do update set code = excluded.code, region = excluded.region,
                  aggregate_version = excluded.aggregate_version
                where k.aggregate_version < excluded.aggregate_version\
                """)
            .setParameter(1, id)
            .setParameter(2, profile.code())
            .setParameter(3, profile.region())
            .setParameter(4, version)
            .executeUpdate();
    if (kept > 0) {
      entities
          .createNativeQuery(
              """
              update shipments set customer_code = ?2, version = version + 1
              where customer_id = ?1 and customer_code <> ?2\
              """)
          .setParameter(1, id)
          .setParameter(2, profile.code())
          .executeUpdate();
    }
  }

  private Optional<KnownCustomer> find(UUID id) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select id, code, region from known_customers where id = ?1 and code <> ''",
                Object[].class)
            .setParameter(1, id)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> new KnownCustomer((UUID) row[0], (String) row[1], (String) row[2]));
  }
}
