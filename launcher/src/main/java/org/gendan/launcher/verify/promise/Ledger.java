package org.gendan.launcher.verify.promise;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Row;
import org.gendan.launcher.verify.evidence.Shown;

/** B1–B3: the ledger is balanced, is never rewritten, and has each bank movement once. */
final class Ledger {

  private Ledger() {}

  static List<Promise> promises() {
    return List.of(
        new Promise("B1", Ledger::balanced),
        new Promise("B2", Ledger::neverRewritten),
        new Promise("B3", Ledger::eachMovementOnce));
  }

  private static void balanced(Evidence evidence, Findings findings) {
    List<Row> lines =
        evidence.service("finance").rows("select entry_id, currency, minor_units from inv.ledger");
    sums(lines, "entry_id")
        .forEach(
            (entry, sum) ->
                findings.expect(sum.signum() == 0, "Journal entry %s is off by %s", entry, sum));
    sums(lines, "currency")
        .forEach(
            (currency, sum) ->
                findings.expect(sum.signum() == 0, "The ledger in %s is off by %s", currency, sum));
  }

  private static Map<String, BigDecimal> sums(List<Row> lines, String by) {
    return lines.stream()
        .collect(
            groupingBy(
                line ->
                    line.text(by).equals(line.text("currency"))
                        ? line.text(by)
                        : line.text(by) + " " + line.text("currency"),
                reducing(BigDecimal.ZERO, line -> line.amount("minor_units"), BigDecimal::add)));
  }

  private static void neverRewritten(Evidence evidence, Findings findings) {
    Shown finance = evidence.service("finance");
    for (String table : List.of("journal_entries", "journal_lines")) {
      AuditTrail.appendOnly(finance, table, findings);
      long changed =
          finance.count(
              "select coalesce(sum(updated + deleted), 0) from inv.table_guard where table_name = ?",
              table);
      findings.expect(changed == 0, "%d rows of %s were changed or deleted", changed, table);
    }
  }

  /**
   * One receipt per movement; for each order that it pays one entry per confirmation, and one more
   * per reversal.
   */
  private static void eachMovementOnce(Evidence evidence, Findings findings) {
    Shown finance = evidence.service("finance");
    for (Row row :
        finance.rows(
            """
            select bank_account, bank_reference, count(*) as n from inv.receipt where status <> 'WITHDRAWN'
            group by bank_account, bank_reference, amount, value_date""")) {
      findings.expect(
          row.count("n") == 1,
          "The movement %s of %s is there %d times",
          row.text("bank_reference"),
          row.text("bank_account"),
          row.count("n"));
    }
    for (Row row : finance.rows(SHARED)) {
      findings.expect(
          row.amount("shared").compareTo(row.amount("amount")) == 0 && row.count("customers") <= 1,
          "Receipt %s over %s is divided into %s over %d customers",
          row.text("receipt_no"),
          row.text("amount"),
          row.text("shared"),
          row.count("customers"));
    }
    for (Row row : finance.rows(POSTED)) {
      boolean confirmed = List.of("CONFIRMED", "REVERSED").contains(row.text("status"));
      boolean reversed = row.text("status").equals("REVERSED");
      BigDecimal amount = row.amount("amount");
      findings.expect(
          row.amount("came").compareTo(confirmed ? amount : BigDecimal.ZERO) == 0
              && row.amount("went").compareTo(reversed ? amount.negate() : BigDecimal.ZERO) == 0
              && row.count("entries") == (reversed ? 2 : confirmed ? 1 : 0),
          "Receipt %s is %s with %s for order %s and posted as %s, %s in %d entries",
          row.text("receipt_no"),
          row.text("status"),
          amount,
          row.text("order_id"),
          row.text("came"),
          row.text("went"),
          row.count("entries"));
    }
  }

  /** What a receipt says by itself. */
  private static final String SHARED =
      """
      select r.receipt_no, r.amount, coalesce(sum(s.amount), 0) as shared, count(distinct a.customer_id) as customers
      from inv.receipt r left join inv.receipt_share s on s.receipt_id = r.receipt_id
      left join inv.account a on a.order_id = s.order_id
      group by r.receipt_id, r.receipt_no, r.amount""";

  /** What the ledger says of its share of each order. */
  private static final String POSTED =
      """
      select r.receipt_no, r.status, s.order_id, s.amount, count(distinct l.entry_id) as entries,
        coalesce(sum(l.amount) filter (where l.kind = 'RECEIPT_CONFIRMED'), 0) as came,
        coalesce(sum(l.amount) filter (where l.kind = 'RECEIPT_REVERSED'), 0) as went
      from inv.receipt r join inv.receipt_share s on s.receipt_id = r.receipt_id
      left join inv.ledger l on l.source_event = r.receipt_id and l.order_id = s.order_id and l.account = 'BANK'
        and l.currency = r.currency
      group by r.receipt_id, r.receipt_no, r.status, s.order_id, s.amount""";
}
