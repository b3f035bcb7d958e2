package org.gendan.finance.terms;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.customer.CustomerEvent.PaymentTerms;
import org.gendan.platform.outbox.EventJson;

/** Reads and writes the copy of customers; an older version never replaces a newer one. */
@ApplicationScoped
public class TermsRepository {

  private final EntityManager entities;

  TermsRepository(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The customer with its terms as of now. When it is empty, whoever learns of the customer later
   * finds what this transaction leaves waiting: both take the customer's lock, so neither overlooks
   * the other.
   */
  public Optional<KnownCustomer> customer(UUID id) {
    Optional<KnownCustomer> known = find(id);
    if (known.isPresent()) {
      return known;
    }
    lock("pg_advisory_xact_lock_shared", id);
    return find(id);
  }

  /** Returns whether this was news. */
  boolean keep(KnownCustomer customer, long version) {
    lock("pg_advisory_xact_lock", customer.id());
    int written =
        entities
            .createNativeQuery(
                """
                insert into known_customers as k (id, code, name, currency, terms, aggregate_version)
                values (?1, ?2, ?3, ?4, cast(?5 as jsonb), ?6)
                on conflict (id) do update set code = excluded.code, name = excluded.name,
                  currency = excluded.currency, terms = excluded.terms, aggregate_version = excluded.aggregate_version
                where k.aggregate_version < excluded.aggregate_version""")
            .setParameter(1, customer.id())
            .setParameter(2, customer.code())
            .setParameter(3, customer.name())
            .setParameter(4, customer.currency())
            .setParameter(5, new String(EventJson.write(customer.terms()), UTF_8))
            .setParameter(6, version)
            .executeUpdate();
    return written > 0;
  }

  @SuppressWarnings("unchecked")
  private Optional<KnownCustomer> find(UUID id) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select id, code, name, currency, cast(terms as text) from known_customers where id = ?1",
                Object[].class)
            .setParameter(1, id)
            .getResultList();
    return rows.stream().findFirst().map(TermsRepository::customer);
  }

  /** Held until the transaction ends. */
  private void lock(String kind, UUID customerId) {
    entities
        .createNativeQuery(
            "select cast(" + kind + "(hashtextextended(?1, 0)) as text)", String.class)
        .setParameter(1, customerId.toString())
        .getSingleResult();
  }

  private static KnownCustomer customer(Object[] row) {
    return new KnownCustomer(
        (UUID) row[0], (String) row[1], (String) row[2], (String) row[3], terms((String) row[4]));
  }

  private static PaymentTerms terms(String json) {
    try {
      return EventJson.read(json.getBytes(UTF_8), PaymentTerms.class);
    } catch (IOException e) {
      throw new IllegalStateException("Stored terms are unreadable", e);
    }
  }
}
