package org.gendan.finance.terms;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.customer.CustomerEvent.PaymentTerms;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;

/** Reads and writes the copy of customers; an older version never replaces a newer one. */
@ApplicationScoped
public class TermsRepository {

  private final Sql sql;

  TermsRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * The customer with its terms as of now. When it is empty, whoever learns of the customer later
   * finds what this transaction leaves waiting: both take the customer's lock, so neither overlooks
   * the other.
   */
  public Optional<KnownCustomer> customer(UUID id) {
    Optional<KnownCustomer> known = known(id);
    if (known.isPresent()) {
      return known;
    }
    lock("pg_advisory_xact_lock_shared", id);
    return known(id);
  }

  /** Returns whether this was news. */
  boolean keep(KnownCustomer customer, long version) {
    lock("pg_advisory_xact_lock", customer.id());
    return sql.run(
            """
            insert into known_customers as k (id, code, name, currency, terms, aggregate_version)
            values (?1, ?2, ?3, ?4, cast(?5 as jsonb), ?6)
            on conflict (id) do update set code = excluded.code, name = excluded.name,
              currency = excluded.currency, terms = excluded.terms, aggregate_version = excluded.aggregate_version
            where k.aggregate_version < excluded.aggregate_version""",
            customer.id(),
            customer.code(),
            customer.name(),
            customer.currency(),
            new String(EventJson.write(customer.terms()), UTF_8),
            version)
        > 0;
  }

  /** The customer as we know it now, for who only reads. */
  public Optional<KnownCustomer> known(UUID id) {
    return sql
        .rows("select id, code, name, currency, terms from known_customers where id = ?1", id)
        .stream()
        .findFirst()
        .map(TermsRepository::customer);
  }

  /** Held until the transaction ends. */
  private void lock(String kind, UUID customerId) {
    sql.rows("select 1 from " + kind + "(hashtextextended(?1, 0))", customerId.toString());
  }

  private static KnownCustomer customer(Row row) {
    return new KnownCustomer(row.id(0), row.text(1), row.text(2), row.text(3), terms(row.json(4)));
  }

  private static PaymentTerms terms(String json) {
    try {
      return EventJson.read(json.getBytes(UTF_8), PaymentTerms.class);
    } catch (IOException e) {
      throw new IllegalStateException("Stored terms are unreadable", e);
    }
  }
}
