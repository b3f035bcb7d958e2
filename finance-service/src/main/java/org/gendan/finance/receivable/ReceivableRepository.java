package org.gendan.finance.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.gendan.finance.receivable.ReceivableViews.AgeingView;
import org.gendan.finance.receivable.ReceivableViews.CreditView;
import org.gendan.finance.receivable.ReceivableViews.ReceivableView;
import org.gendan.finance.receivable.ReceivableViews.RequestView;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;

/** Reads what is owed, in the caller's scope. */
@ApplicationScoped
class ReceivableRepository {

  private static final String OPEN = "p.status not in ('MET', 'DROPPED')";

  private static final String OWED =
      """
      from order_accounts a left join known_customers k on k.id = a.customer_id
      left join lateral (select min(p.due_date) as due_date from plan_parts p where p.order_id = a.order_id and %s) d on true
      where a.outstanding > 0"""
          .formatted(OPEN);

  private static final String ASKED =
      "from plan_parts p join order_accounts a on a.order_id = p.order_id where p.asked_on is not null and "
          + OPEN;

  private final EntityManager entities;
  private final Scope scope;
  private final Clock clock;

  ReceivableRepository(EntityManager entities, Scope scope, Clock clock) {
    this.entities = entities;
    this.scope = scope;
    this.clock = clock;
  }

  Page<ReceivableView> receivables(ReceivableFilter filter, PageRequest page) {
    String columns =
        """
        a.order_id, a.order_no, a.customer_code, k.name, a.currency, a.total, a.shipped_value, a.received,
        a.outstanding, d.due_date, greatest(cast(:today as date) - d.due_date, 0)""";
    String where = OWED + customer(filter) + overdue(filter, "d.due_date");
    return page(
        columns, where, "d.due_date nulls last, a.order_id", filter, page, ReceivableView::of);
  }

  Page<RequestView> requests(ReceivableFilter filter, PageRequest page) {
    String columns =
        """
        p.id, p.order_id, a.order_no, a.customer_code, p.kind, p.gate, p.status, a.currency, p.amount,
        p.amount - p.paid, p.due_date, p.overdue_level, cast(:today as date)""";
    String kind = filter.kind() == null ? "" : " and p.kind = '" + filter.kind().name() + "'";
    String where = ASKED + kind + customer(filter) + overdue(filter, "p.due_date");
    return page(columns, where, "p.due_date nulls last, p.id", filter, page, RequestView::of);
  }

  Page<CreditView> credits(ReceivableFilter filter, PageRequest page) {
    String columns =
        "a.order_id, a.order_no, a.customer_code, a.currency, a.overpaid, a.cancelled, cast(:today as date)";
    String where = "from order_accounts a where a.overpaid > 0" + customer(filter);
    return page(columns, where, "a.order_id", filter, page, CreditView::of);
  }

  List<AgeingView> ageing(ReceivableFilter filter) {
    String sql =
        """
        select a.currency, %s, %s, %s, %s, %s
        from plan_parts p join order_accounts a on a.order_id = p.order_id
        where %s %s group by a.currency order by a.currency"""
            .formatted(
                sum("p.due_date is null or p.due_date >= :today"),
                sum("p.due_date < :today and :today - p.due_date <= 30"),
                sum(":today - p.due_date between 31 and 60"),
                sum(":today - p.due_date between 61 and 90"),
                sum(":today - p.due_date > 90"),
                OPEN,
                customer(filter))
            .replace(":today", "cast(:today as date)");
    return rows(filled(entities.createNativeQuery(sql, Object[].class), filter, true)).stream()
        .map(AgeingView::of)
        .toList();
  }

  private <T> Page<T> page(
      String columns,
      String from,
      String sort,
      ReceivableFilter filter,
      PageRequest page,
      Function<Object[], T> view) {
    String sql = "select " + columns + " " + from + " order by " + sort;
    Query query = filled(entities.createNativeQuery(sql, Object[].class), filter, true);
    query.setFirstResult(page.page() * page.size()).setMaxResults(page.size());
    Query counting =
        filled(
            entities.createNativeQuery("select count(*) " + from, Long.class),
            filter,
            from.contains(":today"));
    long total = (Long) Objects.requireNonNull(counting.getSingleResult());
    return Page.of(page, rows(query).stream().map(view).toList(), total);
  }

  private String customer(ReceivableFilter filter) {
    String asked = filter.customer() == null ? "" : " and a.customer_code = :customer";
    return scope.isAll(Kind.CUSTOMERS) ? asked : asked + " and a.customer_code = any (:customers)";
  }

  private static String overdue(ReceivableFilter filter, String dueDate) {
    if (filter.overdue() == null) {
      return "";
    }
    String late = "coalesce(" + dueDate + " < cast(:today as date), false)";
    return filter.overdue().equals("true") ? " and " + late : " and not " + late;
  }

  private static String sum(String condition) {
    return "coalesce(sum(p.amount - p.paid) filter (where " + condition + "), 0)";
  }

  private Query filled(Query query, ReceivableFilter filter, boolean dated) {
    if (dated) {
      query.setParameter("today", LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
    if (filter.customer() != null) {
      query.setParameter("customer", filter.customer());
    }
    if (!scope.isAll(Kind.CUSTOMERS)) {
      query.setParameter("customers", scope.values(Kind.CUSTOMERS).toArray(String[]::new));
    }
    return query;
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }
}
