package org.gendan.finance.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.finance.ledger.LedgerViews.BalanceView;
import org.gendan.finance.ledger.LedgerViews.EntryView;
import org.gendan.finance.ledger.LedgerViews.LineView;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;

/** Reads the ledger; row-level security keeps foreign customers' entries out. */
@ApplicationScoped
public class LedgerRepository {

  private final Sql sql;

  LedgerRepository(Sql sql) {
    this.sql = sql;
  }

  /** All entries of an order, oldest first. */
  public List<EntryView> ofOrder(UUID orderId) {
    Map<UUID, EntryView> entries = new LinkedHashMap<>();
    sql.rows(
            """
            select e.id, e.kind, e.document_id, e.reason, e.posted_by, e.posted_at, l.account, l.currency, l.amount
            from journal_entries e join journal_lines l on l.entry_id = e.id
            where e.order_id = ?1 order by e.seq, l.line_no""",
            orderId)
        .forEach(
            row -> entries.computeIfAbsent(row.id(0), id -> entry(row)).lines().add(line(row)));
    return List.copyOf(entries.values());
  }

  /**
   * Debits, credits and balance of each account and currency; all balances of a currency add up to
   * nothing.
   */
  List<BalanceView> trialBalance() {
    return sql
        .rows(
            """
            select account, currency, coalesce(sum(amount) filter (where amount > 0), 0),
                   coalesce(-sum(amount) filter (where amount < 0), 0), sum(amount)
            from journal_lines group by account, currency order by currency, account""")
        .stream()
        .map(
            row ->
                new BalanceView(
                    row.text(0), row.text(1), row.amount(2), row.amount(3), row.amount(4)))
        .toList();
  }

  private static EntryView entry(Row row) {
    return new EntryView(
        row.id(0),
        row.text(1),
        row.id(2),
        row.textOrNull(3),
        row.text(4),
        row.time(5),
        new ArrayList<>());
  }

  private static LineView line(Row row) {
    BigDecimal amount = row.amount(8);
    return new LineView(
        row.text(6),
        row.text(7),
        amount.max(BigDecimal.ZERO),
        amount.negate().max(BigDecimal.ZERO));
  }
}
