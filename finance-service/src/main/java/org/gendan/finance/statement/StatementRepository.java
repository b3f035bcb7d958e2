package org.gendan.finance.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;

/**
 * Reads statements from the ledger, in the caller's scope. Its entries are only ever added, and as
 * of now: what a statement of days that are over says does not change any more.
 */
@ApplicationScoped
class StatementRepository {

  /** What is before the period comes as one row, ahead of its entries. */
  private static final String STATEMENT =
      """
      with movement as (
        select e.seq, e.posted_at, e.kind, e.document_id, e.order_id, a.order_no,
               coalesce(-sum(l.amount) filter (where l.account = 'REVENUE'), 0) as due,
               coalesce(sum(l.amount) filter (where l.account = 'BANK'), 0) as received,
               coalesce(sum(l.amount) filter (where l.account = 'RECEIVABLE'), 0) as receivable
        from order_accounts a
        join journal_entries e on e.order_id = a.order_id and e.posted_at < ?4
        join journal_lines l on l.entry_id = e.id and l.account in ('REVENUE', 'BANK', 'RECEIVABLE') and l.currency = ?2
        where a.customer_id = ?1
        group by e.id, a.order_no)
      select cast(0 as bigint) as seq, cast(null as timestamptz) as posted_at, null as kind, cast(null as uuid) as order_id,
             null as order_no, null as document_no, cast(null as date) as value_date,
             coalesce(sum(due), 0), coalesce(sum(received), 0), coalesce(sum(receivable), 0)
      from movement where posted_at < ?3
      union all
      select m.seq, m.posted_at, m.kind, m.order_id, m.order_no, coalesce(r.receipt_no, s.shipment_no), r.value_date,
             m.due, m.received, m.receivable
      from movement m
      left join receipts r on r.id = m.document_id
      left join shipment_numbers s on s.shipment_id = m.document_id
      where m.posted_at >= ?3
      order by posted_at nulls first, seq""";

  private static final String BALANCES =
      """
      select a.customer_id, k.code, k.name, l.currency,
             coalesce(-sum(l.amount) filter (where l.account <> 'RECEIVABLE' and e.posted_at < ?3), 0) as opening,
             coalesce(-sum(l.amount) filter (where l.account = 'REVENUE' and e.posted_at >= ?3), 0) as due,
             coalesce(sum(l.amount) filter (where l.account = 'BANK' and e.posted_at >= ?3), 0) as received,
             coalesce(sum(l.amount) filter (where l.account = 'RECEIVABLE'), 0) as receivable,
             n.id as reconciliation_id, n.status
      from journal_lines l
      join journal_entries e on e.id = l.entry_id and e.posted_at < ?4
      join order_accounts a on a.order_id = e.order_id
      left join known_customers k on k.id = a.customer_id
      left join reconciliations n on n.customer_id = a.customer_id and n.currency = l.currency
        and n.from_day = ?5 and n.to_day = ?6
      where l.account in ('REVENUE', 'BANK', 'RECEIVABLE') and ('*' = any (?1) or a.customer_code = any (?1))
        and (?2 = '' or k.code = ?2 or strpos(lower(k.name), lower(?2)) > 0)
      group by a.customer_id, k.code, k.name, l.currency, n.id, n.status
      having count(*) filter (where e.posted_at >= ?3) > 0
        or sum(l.amount) filter (where l.account <> 'RECEIVABLE') <> 0""";

  private final Sql sql;
  private final Scope scope;

  StatementRepository(Sql sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** The caller has been asked whether the customer is theirs. */
  Statement of(UUID customerId, String currency, Period period) {
    List<Row> rows = sql.rows(STATEMENT, customerId, currency, period.start(), period.end());
    Row before = rows.getFirst();
    return new Statement(
        before.amount(7).subtract(before.amount(8)),
        before.amount(9),
        rows.stream().skip(1).map(Movement::of).toList());
  }

  /** Every customer with a balance or with a change in the period. */
  Page<BalanceRow> balances(String query, Period period, PageRequest asked) {
    Object[] parameters = {
      scope.values(Kind.CUSTOMERS).toArray(String[]::new),
      query,
      period.start(),
      period.end(),
      period.from(),
      period.to()
    };
    String page =
        "%s order by k.code nulls last, a.customer_id, l.currency limit %d offset %d"
            .formatted(BALANCES, asked.size(), asked.offset());
    List<BalanceRow> items = sql.rows(page, parameters).stream().map(BalanceRow::of).toList();
    String all = "select count(*) from (%s) counted".formatted(BALANCES);
    return Page.of(asked, items, sql.count(all, parameters));
  }
}
