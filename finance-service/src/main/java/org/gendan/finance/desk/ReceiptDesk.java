package org.gendan.finance.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gendan.finance.desk.DeskViews.ReceiptCounts;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;

/** Reads receipts with what they pay, in the caller's scope. */
@ApplicationScoped
class ReceiptDesk {

  private static final String MINE =
      """
      ('*' = any (?1) or exists (
        select from order_accounts m where m.order_id = r.order_id and m.customer_code = any (?1)))""";

  private static final String FILTERED =
      MINE
          + """
           and (?2 = '' or r.receipt_no = ?2 or r.id = any (array(
            select o.receipt_id from receipt_shares o join order_accounts f on f.order_id = o.order_id
            where f.order_no = ?2 or f.customer_id = any (array(select k.id from known_customers k where k.code = ?2)))))""";

  /** The reader released one of the orders, or sent goods of it away. */
  private static final String LET_GO =
      """
      exists (select from receipt_shares g join order_accounts l on l.order_id = g.order_id
              where g.receipt_id = r.id and ?3 = any (string_to_array(l.let_go_by, ',')))""";

  private final Sql sql;
  private final Scope scope;
  private final CurrentCause cause;

  ReceiptDesk(Sql sql, Scope scope, CurrentCause cause) {
    this.sql = sql;
    this.scope = scope;
    this.cause = cause;
  }

  Page<ReceiptRow> page(ReceiptFilter filter, PageRequest asked) {
    String where = FILTERED + (filter.state() == null ? "" : " and " + filter.state().condition);
    Object[] parameters = {
      customers(), Objects.requireNonNullElse(filter.query(), "").strip(), cause.actor()
    };
    Map<UUID, List<Row>> shares =
        sql.rows(rows(where, asked), parameters).stream()
            .collect(groupingBy(row -> row.id(0), LinkedHashMap::new, toList()));
    List<ReceiptRow> items = shares.values().stream().map(ReceiptRow::of).toList();
    return Page.of(asked, items, sql.count(counted(where), parameters));
  }

  private static String counted(String where) {
    return "select count(*) from (select from receipts r where %s limit %d) counted"
        .formatted(where, Page.COUNTED + 1);
  }

  /**
   * One page of receipts first, then a row for each of their shares. Parts are filled in the order
   * of the plan, so the part that a share begins to fill is the first one that all money confirmed
   * before it does not fill.
   */
  private static String rows(String where, PageRequest asked) {
    return """
        select r.id, r.receipt_no, r.status, r.amount, r.currency, r.bank_account, r.bank_reference, r.value_date, r.payer,
               r.order_id, a.customer_code, k.name, r.recorded_at, r.confirmed_at, r.closed_at, r.reversal_requested_at,
               r.reversal_reason,
               case when r.status = 'RECORDED' and r.recorded_by = ?3 then 'RECORDER'
                    when r.status = 'RECORDED' and r.divided_by = ?3 then 'DIVIDER'
                    when r.status = 'RECORDED' and %s then 'RELEASER'
                    when r.status = 'CONFIRMED' and r.reversal_requested_by = ?3 then 'REQUESTER' end,
               r.version, s.order_id, a.order_no, s.amount, p.kind, p.missing
        from (select * from receipts r where %s order by r.recorded_at desc, r.id limit %d offset %d) r
        join receipt_shares s on s.receipt_id = r.id
        left join order_accounts a on a.order_id = s.order_id
        left join known_customers k on k.id = a.customer_id
        left join lateral (
          select coalesce(sum(m.amount) filter (where not m.reversed and m.currency = r.currency), 0) as before
          from payments m
          where m.order_id = s.order_id
            and m.payment_no < coalesce((select n.payment_no from payments n where n.share_id = s.id), 2147483647)
        ) b on true
        left join lateral (
          select f.kind, f.upto - b.before as missing
          from (select kind, part_no, sum(amount) over (order by part_no) as upto from plan_parts
                where order_id = s.order_id and status <> 'DROPPED') f
          where f.upto > b.before and a.currency = r.currency order by f.part_no limit 1
        ) p on true
        order by r.recorded_at desc, r.id, s.share_no"""
        .formatted(LET_GO, where, asked.size(), asked.offset());
  }

  ReceiptCounts counts() {
    String counts =
        """
        select count(*) filter (where %s), count(*) filter (where %s) from receipts r
        where (r.status = 'RECORDED' or r.status = 'CONFIRMED' and r.reversal_requested_by is not null) and %s"""
            .formatted(ReceiptState.RECORDED.condition, ReceiptState.REVERSING.condition, MINE);
    return ReceiptCounts.of(sql.rows(counts, (Object) customers()).getFirst());
  }

  private String[] customers() {
    return scope.values(Kind.CUSTOMERS).toArray(String[]::new);
  }
}
