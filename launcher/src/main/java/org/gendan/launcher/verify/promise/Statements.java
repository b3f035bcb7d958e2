package org.gendan.launcher.verify.promise;

import java.util.List;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Row;

/** B7: statements of account are read from the ledger; a customer's orders say the same. */
final class Statements {

  private static final String CUSTOMERS =
      """
      select a.customer_id, a.currency, sum(a.shipped_value - a.received) as owed, sum(a.receivable) as receivable,
        coalesce(sum(l.closing), 0) as closing, coalesce(sum(l.receivable), 0) as ledger_receivable
      from inv.account a
      left join (select order_id, currency, -sum(amount) filter (where account in ('REVENUE', 'BANK')) as closing,
                   sum(amount) filter (where account = 'RECEIVABLE') as receivable
                 from inv.ledger group by 1, 2) l
        on l.order_id = a.order_id and l.currency = a.currency
      where a.customer_id is not null and a.currency is not null
      group by 1, 2""";

  /** What was sent, and what its lines come to. */
  private static final String SENT =
      """
      select r.reconciliation_no, r.opening, r.closing, count(l.line_no) as lines, coalesce(max(l.line_no), 0) as last,
        r.opening + coalesce(sum(l.due - l.received), 0) as sum
      from inv.reconciliation r left join inv.reconciliation_line l on l.reconciliation_id = r.reconciliation_id
      where r.closing is not null
      group by r.reconciliation_id, r.reconciliation_no, r.opening, r.closing""";

  private Statements() {}

  static List<Promise> promises() {
    return List.of(new Promise("B7", Statements::addUp));
  }

  private static void addUp(Evidence evidence, Findings findings) {
    closeAsTheOrdersStand(evidence, findings);
    for (Row row : evidence.service("finance").rows(SENT)) {
      findings.expect(
          row.amount("sum").compareTo(row.amount("closing")) == 0
              && row.count("lines") == row.count("last"),
          "Statement %s was sent with %s, its %d lines come to %s",
          row.text("reconciliation_no"),
          row.text("closing"),
          row.count("lines"),
          row.text("sum"));
    }
  }

  private static void closeAsTheOrdersStand(Evidence evidence, Findings findings) {
    for (Row row : evidence.service("finance").rows(CUSTOMERS)) {
      findings.expect(
          row.amount("closing").compareTo(row.amount("owed")) == 0
              && row.amount("ledger_receivable").compareTo(row.amount("receivable")) == 0,
          "Customer %s: a statement closes with %s %s (%s receivable), its orders with %s (%s)",
          row.text("customer_id"),
          row.text("closing"),
          row.text("currency"),
          row.text("ledger_receivable"),
          row.text("owed"),
          row.text("receivable"));
    }
  }
}
