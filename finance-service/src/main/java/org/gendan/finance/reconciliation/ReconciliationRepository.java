package org.gendan.finance.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.finance.statement.Period;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/** Reconciliations of the customers that the caller may see. */
@ApplicationScoped
class ReconciliationRepository implements PanacheRepositoryBase<Reconciliation, UUID> {

  private final Sql sql;
  private final Scope scope;

  ReconciliationRepository(Sql sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** Locked until the transaction ends; its objections come along for the answer. */
  Reconciliation toChange(UUID id) {
    Reconciliation found = visible(findById(id, LockModeType.PESSIMISTIC_WRITE), id);
    Hibernate.initialize(found.objections);
    return found;
  }

  Reconciliation require(UUID id) {
    return visible(findById(id), id);
  }

  boolean isDrafted(UUID customerId, String currency, Period period) {
    return count(
            "customerId = ?1 and currency = ?2 and fromDay = ?3 and toDay = ?4",
            customerId,
            currency,
            period.from(),
            period.to())
        > 0;
  }

  Page<ReconciliationRow> page(ReconciliationFilter filter, PageRequest asked) {
    Map<String, Object> values = new LinkedHashMap<>();
    put(values, "status", filter.status());
    put(values, "customerId", filter.customerId());
    put(values, "fromDay", filter.from());
    put(values, "toDay", filter.to());
    StringBuilder where = new StringBuilder("true = true");
    values.keySet().forEach(field -> where.append(" and %1$s = :%1$s".formatted(field)));
    if (!scope.isAll(Kind.CUSTOMERS)) {
      where.append(" and customerCode in :customers");
      values.put("customers", scope.values(Kind.CUSTOMERS));
    }
    PanacheQuery<Reconciliation> found = find(where + " order by toDay desc, id", values);
    List<ReconciliationRow> items =
        found.page(asked.page(), asked.size()).stream().map(ReconciliationRow::of).toList();
    return Page.of(asked, items, found.count());
  }

  private static void put(Map<String, Object> values, String field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value);
    }
  }

  String nextNumber(String period) {
    return "DZ%s-%06d".formatted(period, sql.count("select nextval('reconciliation_numbers')"));
  }

  private Reconciliation visible(@Nullable Reconciliation found, UUID id) {
    if (found == null || !scope.allows(Kind.CUSTOMERS, found.customerCode)) {
      throw new NotFound("reconciliation/not-found", Map.of("id", id));
    }
    return found;
  }
}
