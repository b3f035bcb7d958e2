package org.gendan.launcher.verify.promise;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Row;
import org.gendan.launcher.verify.evidence.Shown;

/** D1–D3: pieces are neither made up nor lost, from the order line to the signature. */
final class Quantities {

  private static final String GONE =
      "status in ('DEPARTED', 'ARRIVED', 'SIGNED', 'DISPUTED', 'CLOSED')";

  private static final String TICKETS =
      """
      select t.ticket_no, t.quantity, t.finished, sum(p.quantity) as pegged, sum(p.finished) as peg_finished,
        (select passed from inv.ticket_step s where s.ticket_id = t.ticket_id order by step_no desc limit 1) as passed
      from inv.ticket t left join inv.ticket_peg p using (ticket_id)
      group by t.ticket_id, t.ticket_no, t.quantity, t.finished""";

  private static final String STEPS =
      """
      select ticket_id, step_no, incoming, passed, open + inspecting + passed + scrapped as found,
        lag(passed) over (partition by ticket_id order by step_no) as before
      from inv.ticket_step""";

  private Quantities() {}

  static List<Promise> promises() {
    return List.of(
        new Promise("D1", Quantities::conserved),
        new Promise("D2", Quantities::partsMakeTheWhole),
        new Promise("D3", Quantities::stockFollowsMovements));
  }

  /**
   * ordered = ticketed; finished in production = in store; shipped ≤ finished; signed ≤ shipped.
   */
  private static void conserved(Evidence evidence, Findings findings) {
    Shown logistics = evidence.service("logistics");
    Map<String, Row> pegs =
        byLine(
            evidence.service("production"),
            "select line_id, sum(quantity) as made, sum(finished) as finished from inv.ticket_peg group by 1");
    Map<String, Row> store =
        byLine(
            logistics,
            "select line_id, sum(finished) as finished, sum(shipped) as shipped from inv.finished_goods group by 1");
    Map<String, Row> gone =
        byLine(
            logistics,
            "select line_id, sum(quantity) as gone, sum(received - damaged) as good from inv.shipment_line where "
                + GONE
                + " group by 1");
    for (Row line :
        evidence
            .service("order")
            .rows(
                """
                select l.line_id, l.quantity, l.signed_quantity, o.order_no, l.line_no,
                  o.released_at is not null and o.status <> 'CANCELLED' as released
                from inv.order_line l join inv.orders o using (order_id)""")) {
      String id = line.text("line_id");
      BigDecimal ordered = line.amount("quantity");
      BigDecimal finished = amount(store, id, "finished");
      BigDecimal shipped = amount(store, id, "shipped");
      findings.expect(
          (!line.is("released") || amount(pegs, id, "made").compareTo(ordered) == 0)
              && amount(pegs, id, "finished").compareTo(finished) == 0
              && shipped.compareTo(finished) <= 0
              && shipped.compareTo(amount(gone, id, "gone")) == 0
              && line.amount("signed_quantity").compareTo(amount(gone, id, "good")) == 0,
          "Order %s line %d: %s ordered, %s on tickets, %s finished, %s in store, %s taken out, %s departed, %s good on arrival, %s signed",
          line.text("order_no"),
          line.count("line_no"),
          ordered,
          amount(pegs, id, "made"),
          amount(pegs, id, "finished"),
          finished,
          shipped,
          amount(gone, id, "gone"),
          amount(gone, id, "good"),
          line.amount("signed_quantity"));
    }
  }

  private static Map<String, Row> byLine(Shown service, String sql) {
    Map<String, Row> byLine = new HashMap<>();
    service.rows(sql).forEach(row -> byLine.put(row.text("line_id"), row));
    return byLine;
  }

  private static BigDecimal amount(Map<String, Row> rows, String line, String column) {
    Row row = rows.get(line);
    return row == null || !row.has(column) ? BigDecimal.ZERO : row.amount(column);
  }

  private static void partsMakeTheWhole(Evidence evidence, Findings findings) {
    Shown production = evidence.service("production");
    production.rows(TICKETS).forEach(row -> ticket(row, findings));
    production.rows(STEPS).forEach(row -> step(row, findings));
    evidence
        .service("procurement")
        .rows("select * from inv.subcontract")
        .forEach(row -> outsourced(row, findings));
  }

  private static void ticket(Row row, Findings findings) {
    findings.expect(
        same(row, "pegged", "quantity")
            && same(row, "peg_finished", "finished")
            && same(row, "passed", "finished"),
        "Ticket %s: %s in all, %s on its orders; %s finished, %s for its orders, %s passed the last step",
        row.text("ticket_no"),
        row.text("quantity"),
        row.text("pegged"),
        row.text("finished"),
        row.text("peg_finished"),
        row.text("passed"));
  }

  /** What came in is found again, and is what left the step before. */
  private static void step(Row row, Findings findings) {
    findings.expect(
        same(row, "incoming", "found") && (!row.has("before") || same(row, "incoming", "before")),
        "Ticket %s step %d: %s came in, %s are found, %s left the step before",
        row.text("ticket_id"),
        row.count("step_no"),
        row.text("incoming"),
        row.text("found"),
        row.textOrNull("before"));
  }

  private static void outsourced(Row row, Findings findings) {
    findings.expect(
        same(row, "good", "good_returned")
            && same(row, "scrap", "scrap_returned")
            && row.amount("good").add(row.amount("scrap")).compareTo(row.amount("quantity")) <= 0
            && same(row, "pegged", "quantity"),
        "Outsourced order %s: %s sent, %s for its orders; %s good, %s scrap; returned %s and %s",
        row.text("subcontract_no"),
        row.text("quantity"),
        row.text("pegged"),
        row.text("good"),
        row.text("scrap"),
        row.text("good_returned"),
        row.text("scrap_returned"));
  }

  private static boolean same(Row row, String one, String other) {
    return row.amount(one).compareTo(row.amount(other)) == 0;
  }

  private static void stockFollowsMovements(Evidence evidence, Findings findings) {
    for (Row row : evidence.service("procurement").rows("select * from inv.stock")) {
      findings.expect(
          row.amount("on_hand").compareTo(row.amount("moved")) == 0
              && row.amount("reserved").compareTo(row.amount("set_aside")) == 0
              && row.amount("reserved").signum() >= 0
              && row.amount("reserved").compareTo(row.amount("on_hand")) <= 0,
          "%s at %s: %s on hand, %s moved; %s reserved, %s set aside",
          row.text("material_code"),
          row.text("plant"),
          row.text("on_hand"),
          row.text("moved"),
          row.text("reserved"),
          row.text("set_aside"));
    }
  }
}
