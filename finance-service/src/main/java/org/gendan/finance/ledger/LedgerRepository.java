package org.gendan.finance.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.finance.ledger.LedgerViews.BalanceView;
import org.gendan.finance.ledger.LedgerViews.EntryView;
import org.gendan.finance.ledger.LedgerViews.LineView;

/** Reads the ledger; row-level security keeps foreign customers' entries out. */
@ApplicationScoped
public class LedgerRepository {

  private final EntityManager entities;

  LedgerRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** All entries of an order, oldest first. */
  @SuppressWarnings("unchecked")
  public List<EntryView> ofOrder(UUID orderId) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select e.id, e.kind, e.document_id, e.reason, e.posted_by, e.posted_at, l.account, l.currency, l.amount
                from journal_entries e join journal_lines l on l.entry_id = e.id
                where e.order_id = ?1 order by e.seq, l.line_no""",
                Object[].class)
            .setParameter(1, orderId)
            .getResultList();
    Map<UUID, EntryView> entries = new LinkedHashMap<>();
    for (Object[] row : rows) {
      entries.computeIfAbsent((UUID) row[0], id -> entry(row)).lines().add(line(row));
    }
    return List.copyOf(entries.values());
  }

  /**
   * Debits, credits and balance of each account and currency; all balances of a currency add up to
   * nothing.
   */
  @SuppressWarnings("unchecked")
  List<BalanceView> trialBalance() {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select account, currency, coalesce(sum(amount) filter (where amount > 0), 0),
                       coalesce(-sum(amount) filter (where amount < 0), 0), sum(amount)
                from journal_lines group by account, currency order by currency, account""",
                Object[].class)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new BalanceView(
                    (String) row[0],
                    (String) row[1],
                    (BigDecimal) row[2],
                    (BigDecimal) row[3],
                    (BigDecimal) row[4]))
        .toList();
  }

  private static EntryView entry(Object[] row) {
    return new EntryView(
        (UUID) row[0],
        (String) row[1],
        (UUID) row[2],
        (String) row[3],
        (String) row[4],
        (Instant) row[5],
        new ArrayList<>());
  }

  private static LineView line(Object[] row) {
    BigDecimal amount = (BigDecimal) row[8];
    return new LineView(
        (String) row[6],
        (String) row[7],
        amount.max(BigDecimal.ZERO),
        amount.negate().max(BigDecimal.ZERO));
  }
}
