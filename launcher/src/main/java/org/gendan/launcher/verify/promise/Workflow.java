package org.gendan.launcher.verify.promise;

import static java.util.stream.Collectors.toCollection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Row;
import org.gendan.launcher.verify.evidence.Shown;
import org.gendan.launcher.verify.evidence.Told;

/** E1–E3: documents move only along their automaton, get stuck nowhere, and end whole. */
final class Workflow {

  /** Where each kind of document shows its state. */
  private record Kind(String topic, String service, String states) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("order.order.v1", "order", "select order_id as id, status from inv.orders"),
          new Kind(
              "production.ticket.v1",
              "production",
              "select ticket_id as id, status from inv.ticket"),
          new Kind(
              "logistics.shipment.v1",
              "logistics",
              "select shipment_id as id, status from inv.shipment"),
          new Kind(
              "procurement.purchase.v1",
              "procurement",
              "select purchase_id as id, status from inv.purchase"),
          new Kind(
              "procurement.subcontract.v1",
              "procurement",
              "select subcontract_id as id, status from inv.subcontract"),
          new Kind(
              "finance.reconciliation.v1",
              "finance",
              "select reconciliation_id as id, status from inv.reconciliation"));

  private static final String STANDINGS =
      """
      select o.order_id, o.order_no, o.status, o.paid, bool_and(l.signed_quantity >= l.quantity) as signed
      from inv.orders o join inv.order_line l using (order_id)
      group by o.order_id, o.order_no, o.status, o.paid""";

  private Workflow() {}

  static List<Promise> promises() {
    return List.of(
        new Promise("E1", Workflow::onlyLegalSteps),
        new Promise("E2", Workflow::nothingIsStuck),
        new Promise("E3", Workflow::cancelledWhole));
  }

  private static void onlyLegalSteps(Evidence evidence, Findings findings) {
    for (Kind kind : KINDS) {
      Automaton automaton = Automaton.of(kind.topic());
      Map<String, String> states = new HashMap<>();
      evidence
          .service(kind.service())
          .rows(kind.states())
          .forEach(row -> states.put(row.text("id"), row.text("status")));
      evidence
          .history(kind.topic())
          .forEach((id, history) -> walk(automaton, id, history, states.get(id), findings));
    }
  }

  /** A document whose first facts the broker has dropped for their age tells us nothing. */
  private static void walk(
      Automaton automaton,
      String id,
      List<Told> history,
      @org.jspecify.annotations.Nullable String actual,
      Findings findings) {
    if (history.getFirst().version() > 1) {
      return;
    }
    Automaton.Walk walk = automaton.walk();
    for (Told told : history) {
      findings.expect(
          walk.take(told), "%s was %s when it was told %s", id, walk.state(), told.place());
    }
    findings.expect(
        actual != null && walk.mayBe(actual),
        "%s %s is %s, its facts make it %s",
        history.getFirst().topic(),
        id,
        actual,
        walk.state());
  }

  /** Whatever could go on by itself has gone on; every released order has work and a shipment. */
  private static void nothingIsStuck(Evidence evidence, Findings findings) {
    Set<String> begun =
        ids(evidence, "production", "select distinct order_id as id from inv.ticket_peg");
    begun.retainAll(ids(evidence, "logistics", "select distinct order_id as id from inv.shipment"));
    for (Row row : evidence.service("order").rows(STANDINGS)) {
      boolean working = begun.contains(row.text("order_id"));
      findings.expect(
          !isOverdue(row) && (working || !row.text("status").equals("RELEASED")),
          "Order %s is still %s: signed for %s, paid %s, work begun %s",
          row.text("order_no"),
          row.text("status"),
          row.is("signed"),
          row.is("paid"),
          working);
    }
    evidence.services().forEach(service -> nothingIsParked(service, findings));
  }

  private static boolean isOverdue(Row order) {
    return (order.text("status").equals("RELEASED") && order.is("signed"))
        || (order.text("status").equals("COMPLETED") && order.is("paid"));
  }

  private static void nothingIsParked(Shown service, Findings findings) {
    for (Row row :
        service.rows("select consumer, key, reason from inv.parked where state = 'PARKED'")) {
      findings.expect(
          false,
          "%s is stuck at %s: %s",
          row.text("consumer"),
          row.text("key"),
          row.textOrNull("reason"));
    }
  }

  /** Nothing is set aside, nobody works, nothing leaves and nobody pays for a cancelled order. */
  private static void cancelledWhole(Evidence evidence, Findings findings) {
    Set<String> cancelled =
        ids(evidence, "order", "select order_id as id from inv.orders where status = 'CANCELLED'");
    Map<String, String> left = new HashMap<>();
    note(
        evidence,
        left,
        "procurement",
        "stock set aside",
        "select distinct order_id as id from inv.reservation");
    note(
        evidence,
        left,
        "production",
        "an open ticket",
        "select distinct p.order_id as id from inv.ticket_peg p join inv.ticket t using (ticket_id)"
            + " where t.status not in ('FINISHED', 'CLOSED', 'CANCELLED')");
    note(
        evidence,
        left,
        "logistics",
        "an open shipment",
        "select order_id as id from inv.shipment where status in ('PLANNED', 'DETAILS_CONFIRMED', 'CLEARED', 'PICKED',"
            + " 'PACKED', 'INSPECTED', 'LOADED', 'HELD')");
    note(
        evidence,
        left,
        "finance",
        "an open payment",
        "select distinct order_id as id from inv.plan_part where status <> 'DROPPED'");
    cancelled.forEach(
        order ->
            findings.expect(
                !left.containsKey(order),
                "Order %s was cancelled and still has %s",
                order,
                left.get(order)));
  }

  private static void note(
      Evidence evidence, Map<String, String> left, String service, String what, String sql) {
    ids(evidence, service, sql)
        .forEach(id -> left.merge(id, what, (one, other) -> one + ", " + other));
  }

  private static Set<String> ids(Evidence evidence, String service, String sql) {
    return evidence.service(service).rows(sql).stream()
        .map(row -> row.text("id"))
        .collect(toCollection(HashSet::new));
  }
}
