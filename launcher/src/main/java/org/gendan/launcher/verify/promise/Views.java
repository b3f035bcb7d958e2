package org.gendan.launcher.verify.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Row;
import org.gendan.launcher.verify.evidence.Shown;
import org.gendan.launcher.verify.evidence.Told;
import org.jspecify.annotations.Nullable;

/** E4: the order desk's views are the fold of what the departments told, no more and no less. */
final class Views {

  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("ticket.created.v1", "PLANNED"),
          Map.entry("ticket.started.v1", "STARTED"),
          Map.entry("ticket.finished.v1", "FINISHED"),
          Map.entry("ticket.cancelled.v1", "CANCELLED"),
          Map.entry("subcontract.sent.v1", "SENT"),
          Map.entry("subcontract.accepted.v1", "ACCEPTED"),
          Map.entry("subcontract.refused.v1", "REFUSED"),
          Map.entry("subcontract.progress.v1", "RUNNING"),
          Map.entry("subcontract.returned.v1", "RETURNED"),
          Map.entry("shipment.planned.v1", "PLANNED"),
          Map.entry("shipment.cleared.v1", "CLEARED"),
          Map.entry("shipment.held.v1", "HELD"),
          Map.entry("shipment.departed.v1", "DEPARTED"),
          Map.entry("shipment.signed.v1", "SIGNED"),
          Map.entry("shipment.disputed.v1", "DISPUTED"),
          Map.entry("shipment.cancelled.v1", "CANCELLED"));

  private Views() {}

  static List<Promise> promises() {
    return List.of(
        new Promise(
            "E4",
            (evidence, findings) -> {
              timeline(evidence, findings);
              documents(evidence, findings);
              axes(evidence, findings);
            }));
  }

  /** Each fact stands once in the timeline of each order that it speaks of. */
  private static void timeline(Evidence evidence, Findings findings) {
    Shown order = evidence.service("order");
    Set<String> topics = topics(order, "order.views");
    Map<String, Row> rows = new HashMap<>();
    order
        .rows("select order_id, event_id, type, actor, aggver from inv.timeline")
        .forEach(row -> rows.put(row.text("order_id") + " " + row.text("event_id"), row));
    for (Told told : evidence.topics().facts()) {
      if (topics.contains(told.topic())) {
        for (String id : told.orders()) {
          Row row = rows.remove(id + " " + told.id());
          findings.expect(
              row != null
                  && row.text("type").equals(told.type())
                  && row.text("actor").equals(told.actor())
                  && row.count("aggver") == told.version(),
              "The timeline of %s does not tell %s",
              id,
              told.place());
        }
      }
    }
    if (evidence.topics().whole()) {
      rows.keySet()
          .forEach(key -> findings.expect(false, "The timeline tells what nobody told: %s", key));
    }
  }

  private static void documents(Evidence evidence, Findings findings) {
    Map<String, String> expected = new HashMap<>();
    for (String topic :
        List.of("production.ticket.v1", "procurement.subcontract.v1", "logistics.shipment.v1")) {
      for (List<Told> history : evidence.history(topic).values()) {
        for (Told told : history) {
          String state = state(told);
          if (state != null) {
            told.orders()
                .forEach(id -> expected.put(id + " " + told.key(), state + " " + told.version()));
          }
        }
      }
    }
    Set<String> shown = new HashSet<>();
    for (Row row : evidence.service("order").rows("select * from inv.tracking_document")) {
      String key = row.text("order_id") + " " + row.text("document_id");
      shown.add(key);
      String state = row.text("state") + " " + row.count("aggver");
      findings.expect(
          state.equals(expected.get(key)) || !evidence.topics().whole(),
          "The board shows %s as %s, the facts say %s",
          key,
          state,
          expected.get(key));
    }
    expected.keySet().stream()
        .filter(key -> !shown.contains(key))
        .forEach(key -> findings.expect(false, "The board does not show %s", key));
  }

  /** Work that came back in part is still going on. */
  private static @Nullable String state(Told told) {
    boolean partly = told.is("subcontract.returned.v1") && !told.fact().path("last").asBoolean();
    return partly ? "RUNNING" : STATES.get(told.type());
  }

  /** Money, material and the time of the last fact; each follows from one topic or from all. */
  private static void axes(Evidence evidence, Findings findings) {
    Map<String, Instant> last = new HashMap<>();
    Set<String> topics = topics(evidence.service("order"), "order.views");
    for (Told told : evidence.topics().facts()) {
      if (topics.contains(told.topic())) {
        Instant at = told.time();
        told.orders()
            .forEach(id -> last.merge(id, at, (one, other) -> other.isAfter(one) ? other : one));
      }
    }
    for (Row row : evidence.service("order").rows("select * from inv.tracking")) {
      String id = row.text("order_id");
      String money = money(evidence.history("finance.payment.v1", id));
      String material = material(evidence.history("procurement.material.v1", id));
      findings.expect(
          !evidence.topics().whole()
              || (row.text("money").equals(money)
                  && row.text("material").equals(material)
                  && row.has("last_event_at")
                  && isSameTime(row.time("last_event_at"), last.get(id))),
          "The board shows order %s as %s, %s since %s; the facts say %s, %s since %s",
          id,
          row.text("money"),
          row.text("material"),
          row.textOrNull("last_event_at"),
          money,
          material,
          last.get(id));
    }
  }

  /** The database keeps microseconds. */
  private static boolean isSameTime(Instant shown, @Nullable Instant told) {
    return told != null && Duration.between(shown, told).abs().toNanos() < 1_000;
  }

  private static String money(List<Told> history) {
    String state = "NONE";
    for (Told told : history) {
      boolean release = told.fact().path("gate").asText().equals("RELEASE");
      boolean gate = release || told.fact().path("gate").asText().equals("SHIP");
      state =
          switch (told.type()) {
            case "payment-plan.made.v1" -> asksDeposit(told) ? "DEPOSIT_DUE" : "BALANCE_DUE";
            case "gate-condition.met.v1" ->
                !gate ? state : release ? "DEPOSIT_PAID" : "BALANCE_PAID";
            case "gate-condition.lost.v1" ->
                !gate ? state : release ? "DEPOSIT_DUE" : "BALANCE_DUE";
            case "receivable.paid.v1" -> "PAID";
            case "receivable.reopened.v1" -> "REOPENED";
            case "receivable.overdue.v1" -> "OVERDUE";
            default -> state;
          };
    }
    return state;
  }

  private static boolean asksDeposit(Told plan) {
    List<String> gates = new ArrayList<>();
    plan.fact().path("parts").forEach(part -> gates.add(part.path("gate").asText()));
    return gates.contains("RELEASE");
  }

  private static String material(List<Told> history) {
    String result = "UNKNOWN";
    for (Told told : history) {
      if (told.is("material.checked.v1")) {
        result = told.fact().path("result").asText();
      }
    }
    return result;
  }

  private static Set<String> topics(Shown order, String consumer) {
    Set<String> topics = new HashSet<>();
    order
        .rows("select distinct topic from inv.subscription where consumer = ?", consumer)
        .forEach(row -> topics.add(row.text("topic")));
    return topics;
  }
}
