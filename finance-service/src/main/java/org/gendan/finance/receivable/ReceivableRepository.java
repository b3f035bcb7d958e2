package org.gendan.finance.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gendan.finance.receivable.ReceivableViews.AgeingView;
import org.gendan.finance.receivable.ReceivableViews.CreditView;
import org.gendan.finance.receivable.ReceivableViews.ReceivableView;
import org.gendan.finance.receivable.ReceivableViews.RequestView;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

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

  private final Sql sql;
  private final Scope scope;
  private final Clock clock;

  ReceivableRepository(Sql sql, Scope scope, Clock clock) {
    this.sql = sql;
    this.scope = scope;
    this.clock = clock;
  }

  Page<ReceivableView> receivables(ReceivableFilter filter, PageRequest page) {
    String columns =
        """
        a.order_id, a.order_no, a.customer_code, k.name, a.currency, a.total, a.shipped_value, a.received,
        a.outstanding, d.due_date, greatest(cast(?1 as date) - d.due_date, 0)""";
    String where = OWED + customer(filter) + overdue(filter, "d.due_date");
    return page(
        columns, where, "d.due_date nulls last, a.order_id", filter, page, ReceivableView::of);
  }

  Page<RequestView> requests(ReceivableFilter filter, PageRequest page) {
    String columns =
        """
        p.id, p.order_id, a.order_no, a.customer_code, p.kind, p.gate, p.status, a.currency, p.amount,
        p.amount - p.paid, p.due_date, p.overdue_level""";
    String kind = filter.kind() == null ? "" : " and p.kind = '" + filter.kind().name() + "'";
    String where = ASKED + kind + customer(filter) + overdue(filter, "p.due_date");
    return page(columns, where, "p.due_date nulls last, p.id", filter, page, RequestView::of);
  }

  Page<CreditView> credits(ReceivableFilter filter, PageRequest page) {
    String columns = "a.order_id, a.order_no, a.customer_code, a.currency, a.overpaid, a.cancelled";
    String where = "from order_accounts a where a.overpaid > 0" + customer(filter);
    return page(columns, where, "a.order_id", filter, page, CreditView::of);
  }

  List<AgeingView> ageing(ReceivableFilter filter) {
    String sums =
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
            .replace(":today", "cast(?1 as date)");
    return sql.rows(sums, parameters(filter)).stream().map(AgeingView::of).toList();
  }

  private <T> Page<T> page(
      String columns,
      String from,
      String sort,
      ReceivableFilter filter,
      PageRequest page,
      Function<Row, T> view) {
    List<T> items =
        sql
            .rows(
                "select %s %s order by %s limit %d offset %d"
                    .formatted(columns, from, sort, page.size(), (long) page.page() * page.size()),
                parameters(filter))
            .stream()
            .map(view)
            .toList();
    return Page.of(page, items, sql.count("select count(*) " + from, parameters(filter)));
  }

  private String customer(ReceivableFilter filter) {
    String asked = filter.customer() == null ? "" : " and a.customer_code = ?2";
    return scope.isAll(Kind.CUSTOMERS) ? asked : asked + " and a.customer_code = any (?3)";
  }

  private static String overdue(ReceivableFilter filter, String dueDate) {
    if (filter.overdue() == null) {
      return "";
    }
    String late = "coalesce(" + dueDate + " < cast(?1 as date), false)";
    return filter.overdue().equals("true") ? " and " + late : " and not " + late;
  }

  private static String sum(String condition) {
    return "coalesce(sum(p.amount - p.paid) filter (where " + condition + "), 0)";
  }

  /** Today as ?1, the customer who is asked for as ?2 and the caller's customers as ?3. */
  private @Nullable Object[] parameters(ReceivableFilter filter) {
    return new @Nullable Object[] {
      LocalDate.ofInstant(clock.instant(), clock.getZone()),
      filter.customer(),
      scope.values(Kind.CUSTOMERS).toArray(String[]::new)
    };
  }
}
