package org.gendan.finance.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gendan.finance.desk.DeskViews.AccountCounts;
import org.gendan.finance.desk.DeskViews.DueView;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;

/** Reads order accounts line by line, in the caller's scope. */
@ApplicationScoped
class AccountDesk {

  private static final Map<String, String> SORTS =
      Map.of(
          "confirmedAt", "a.confirmed_at desc",
          "outstanding", "a.outstanding desc",
          "orderNo", "a.order_no");

  private static final String MINE = "('*' = any (?1) or a.customer_code = any (?1))";

  private static final String FILTERED =
      MINE
          + """
           and a.confirmed_at is not null and (?2 = '' or a.order_no = ?2 or a.customer_id = any (array(
            select k.id from known_customers k where k.code = ?2 or strpos(lower(k.name), lower(?2)) > 0)))""";

  private final Sql sql;
  private final Scope scope;
  private final Clock clock;

  AccountDesk(Sql sql, Scope scope, Clock clock) {
    this.sql = sql;
    this.scope = scope;
    this.clock = clock;
  }

  Page<AccountRow> page(AccountFilter filter, PageRequest asked) {
    String sort = SORTS.get(filter.sort());
    if (sort == null) {
      throw new RuleBroken("desk/unknown-sort", Map.of("sort", filter.sort())).at("/sort");
    }
    String where = FILTERED + state(filter);
    List<AccountRow> items =
        sql.rows(rows(where, sort, asked), parameters(filter)).stream()
            .map(AccountRow::of)
            .toList();
    return Page.of(asked, items, sql.count(counted(where), parameters(filter)));
  }

  private static String counted(String where) {
    return "select count(*) from (select from order_accounts a where %s limit %d) counted"
        .formatted(where, Page.COUNTED + 1);
  }

  /** One page of accounts first, then the parts of just those. */
  private static String rows(String where, String sort, PageRequest asked) {
    return """
        select a.order_id, a.order_no, a.customer_code, k.name, a.currency, a.total, p.deposit, p.deposit_paid, p.balance,
               p.balance_paid, p.credit, p.credit_paid, p.credit_days, a.received, a.outstanding, a.overpaid, p.due_date,
               greatest(cast(?3 as date) - p.due_date, 0), %s, %s, a.cancelled
        from (select * from order_accounts a where %s order by %s, a.order_id limit %d offset %d) a
        left join known_customers k on k.id = a.customer_id
        cross join lateral (
          select %s, %s, %s, max(credit_days) filter (where kind = 'CREDIT') as credit_days,
                 min(due_date) filter (where status not in ('MET', 'DROPPED')) as due_date,
                 bool_and(status = 'MET') filter (where gate = 'RELEASE' and status <> 'DROPPED') as release_met,
                 bool_and(status = 'MET') filter (where gate = 'SHIP' and status <> 'DROPPED') as ship_met
          from plan_parts where order_id = a.order_id) p
        order by %s, a.order_id"""
        .formatted(
            gate("p.release_met"),
            gate("p.ship_met"),
            where,
            sort,
            asked.size(),
            asked.offset(),
            sums("DEPOSIT", "deposit"),
            sums("BALANCE", "balance"),
            sums("CREDIT", "credit"),
            sort);
  }

  AccountCounts counts() {
    String counts =
        """
        select %s, %s, %s, %s, %s from order_accounts a
        where (a.outstanding > 0 or a.overpaid > 0) and a.confirmed_at is not null and %s"""
            .formatted(
                count(AccountState.OWING),
                count(AccountState.OVERDUE),
                count(AccountState.RELEASE_WAITS),
                count(AccountState.SHIP_WAITS),
                count(AccountState.CREDIT),
                MINE);
    return AccountCounts.of(sql.rows(counts, customers(), "", today()).getFirst());
  }

  /** What customers were asked for, by the week in which it is due. */
  List<DueView> due() {
    String due =
        """
        select a.currency, %s, %s, %s, %s, %s
        from plan_parts p join order_accounts a on a.order_id = p.order_id
        where p.status not in ('MET', 'DROPPED') and p.due_date < cast(?3 as date) + 28 and %s
        group by a.currency order by a.currency"""
            .formatted(dueIn("< 0"), week(0), week(1), week(2), week(3), MINE);
    LocalDate today = today();
    return sql.rows(due, customers(), "", today).stream()
        .map(row -> DueView.of(row, today))
        .toList();
  }

  private static String state(AccountFilter filter) {
    return filter.state() == null ? "" : " and " + filter.state().condition;
  }

  private static String gate(String met) {
    return "case when %s is null then 'UNGUARDED' when %s then 'MET' else 'WAITS' end"
        .formatted(met, met);
  }

  private static String sums(String kind, String name) {
    return "coalesce(sum(amount) filter (where kind = '%s'), 0) as %s, coalesce(sum(paid) filter (where kind = '%s'), 0) as %s_paid"
        .formatted(kind, name, kind, name);
  }

  private static String count(AccountState state) {
    return "count(*) filter (where %s)".formatted(state.condition);
  }

  private static String week(int no) {
    return dueIn("between %d and %d".formatted(no * 7, no * 7 + 6));
  }

  private static String dueIn(String days) {
    return "coalesce(sum(p.amount - p.paid) filter (where p.due_date - cast(?3 as date) %s), 0)"
        .formatted(days);
  }

  private Object[] parameters(AccountFilter filter) {
    return new Object[] {
      customers(), Objects.requireNonNullElse(filter.query(), "").strip(), today()
    };
  }

  private String[] customers() {
    return scope.values(Kind.CUSTOMERS).toArray(String[]::new);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
