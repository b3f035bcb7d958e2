package org.gendan.launcher.verify.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Row;
import org.gendan.launcher.verify.evidence.Shown;
import org.gendan.launcher.verify.evidence.Told;

/**
 * C1–C6: no gate opened without its facts. What a gate knew when it opened is read from the audit,
 * whose rows of one gate follow its row lock: no clock is asked.
 */
final class Gates {

  private static final Set<String> GOOD_CREDIT = Set.of("OK", "WARN");

  private Gates() {}

  static List<Promise> promises() {
    return List.of(
        new Promise("C1", Gates::releasesArePaid),
        new Promise("C2", Gates::departuresArePaid),
        new Promise("C3", Gates::neverAfterALoss),
        new Promise("C4", Gates::overriddenByThree),
        new Promise("C5", Gates::neverOnMissingFacts),
        new Promise("C6", Gates::forTheTotalConfirmed));
  }

  private static void releasesArePaid(Evidence evidence, Findings findings) {
    paid(evidence, findings, Opening.releases(evidence));
    standAsAudited(evidence.service("order"), "ReleaseGate", findings);
  }

  private static void departuresArePaid(Evidence evidence, Findings findings) {
    paid(evidence, findings, Opening.departures(evidence));
    standAsAudited(evidence.service("logistics"), "ShipGate", findings);
  }

  /** A gate knows what its facts told it, and nobody told it anything past the audit. */
  private static void standAsAudited(Shown service, String entity, Findings findings) {
    Map<String, Map<String, String>> gates = Opening.gates(service, entity);
    for (Row row : service.rows("select * from inv.gate where plan_known is not null")) {
      Map<String, String> known = gates.getOrDefault(row.text("order_id"), Opening.NEW);
      String stands = row.text("plan_known") + row.text("money_needed") + row.text("money_met");
      findings.expect(
          stands.equals(known.get("planKnown") + known.get("moneyNeeded") + known.get("moneyMet")),
          "%s of %s: plan known, money needed, money met are %s; its audit says %s",
          entity,
          row.text("order_id"),
          stands,
          known);
    }
  }

  /**
   * The money that guards the gate was there, told by finance, and enough; or two people said so.
   */
  private static void paid(Evidence evidence, Findings findings, List<Opening> openings) {
    for (Opening opening : openings) {
      boolean free = opening.is("planKnown") && !opening.is("moneyNeeded");
      findings.expect(
          opening.makesGood()
              || (free && freeOfMoney(evidence, opening))
              || (opening.is("planKnown") && opening.is("moneyMet") && enough(evidence, opening))
              || opening.overridden("PAYMENT"),
          "%s: %s without the money that guards it (%s)",
          opening.document(),
          opening.what(),
          opening.known());
    }
  }

  /** Finance's plan really has no part for this gate. */
  private static boolean freeOfMoney(Evidence evidence, Opening opening) {
    return plan(evidence, opening.order())
        .filter(plan -> due(plan.fact(), opening.gate()).signum() == 0)
        .isPresent();
  }

  /**
   * The fact the gate relied on is finance's, about this order and gate, and its money had come.
   */
  private static boolean enough(Evidence evidence, Opening opening) {
    List<Told> history = evidence.history("finance.payment.v1", opening.order());
    Optional<Told> met =
        history.stream()
            .filter(told -> told.id().equals(opening.known("moneyEvidence")))
            .filter(told -> told.is("gate-condition.met.v1"))
            .filter(told -> told.fact().path("gate").asText().equals(opening.gate()))
            .findFirst();
    Optional<Told> plan = plan(evidence, opening.order());
    return met.isPresent()
        && plan.isPresent()
        && paidBefore(history, met.get().version())
                .compareTo(due(plan.get().fact(), opening.gate()))
            >= 0;
  }

  private static Optional<Told> plan(Evidence evidence, String order) {
    return evidence.history("finance.payment.v1", order).stream()
        .filter(told -> told.is("payment-plan.made.v1"))
        .findFirst();
  }

  /** Payments fill parts in their order: the gate is paid when its last part is full. */
  private static BigDecimal due(JsonNode plan, String gate) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal due = BigDecimal.ZERO;
    for (JsonNode part : plan.path("parts")) {
      sum = sum.add(new BigDecimal(part.path("amount").path("amount").asText("0")));
      if (part.path("gate").asText().equals(gate)) {
        due = sum;
      }
    }
    return due;
  }

  private static BigDecimal paidBefore(List<Told> history, long version) {
    BigDecimal paid = BigDecimal.ZERO;
    for (Told told : history) {
      BigDecimal amount = new BigDecimal(told.fact().path("amount").path("amount").asText("0"));
      if (told.version() < version && told.is("payment.confirmed.v1")) {
        paid = paid.add(amount);
      } else if (told.version() < version && told.is("payment.reversed.v1")) {
        paid = paid.subtract(amount);
      }
    }
    return paid;
  }

  /** Every opening after a gate heard that its money was lost: it must have heard of new money. */
  private static void neverAfterALoss(Evidence evidence, Findings findings) {
    for (Opening opening : Opening.all(evidence)) {
      if (opening.lostBefore()) {
        findings.expect(
            opening.is("moneyMet") || opening.overridden("PAYMENT"),
            "%s: %s although the money was taken back before",
            opening.document(),
            opening.what());
      }
    }
  }

  private static void overriddenByThree(Evidence evidence, Findings findings) {
    for (Shown service : List.of(evidence.service("order"), evidence.service("logistics"))) {
      for (Row row :
          service.rows("select * from inv.gate_override where approved_by is not null")) {
        findings.expect(
            byThree(row)
                && !row.text("reason").isBlank()
                && row.time("expires_at").isAfter(row.time("approved_at")),
            "Override %s of %s: asked for by %s, endorsed by %s, approved by %s, %s",
            row.text("id"),
            row.text("document_id"),
            row.text("requested_by"),
            row.has("endorsed_by") ? row.text("endorsed_by") : "nobody",
            row.text("approved_by"),
            row.text("reason"));
      }
    }
    for (Opening opening : Opening.all(evidence)) {
      for (Row override : opening.overridesUsed()) {
        Instant expires = override.time("expires_at");
        findings.expect(
            opening.at().isBefore(expires),
            "%s: %s with an override that ended %s",
            opening.document(),
            opening.what(),
            expires);
      }
    }
  }

  private static boolean byThree(Row override) {
    Set<String> people = new HashSet<>();
    for (String deed : List.of("requested_by", "endorsed_by", "approved_by")) {
      people.add(override.has(deed) ? override.text(deed) : "");
    }
    return people.size() == 3 && !people.contains("");
  }

  /** Not knowing is not yes. */
  private static void neverOnMissingFacts(Evidence evidence, Findings findings) {
    for (Opening opening : Opening.all(evidence)) {
      findings.expect(
          opening.makesGood()
              || ((opening.is("planKnown") || opening.overridden("PAYMENT"))
                  && (GOOD_CREDIT.contains(opening.known("creditState"))
                      || opening.overridden("CREDIT"))),
          "%s: %s while this was not known: %s",
          opening.document(),
          opening.what(),
          opening.known());
    }
  }

  /** The plan that opened the gate is for the total the customer confirmed last before it. */
  private static void forTheTotalConfirmed(Evidence evidence, Findings findings) {
    evidence
        .history("order.order.v1")
        .forEach(
            (order, history) -> {
              JsonNode confirmed = null;
              for (Told told : history) {
                if (told.is("order.confirmed.v1")) {
                  confirmed = told.fact();
                } else if (told.is("order.released.v1")) {
                  BigDecimal total =
                      confirmed == null
                          ? null
                          : new BigDecimal(confirmed.path("total").path("amount").asText("-1"));
                  findings.expect(
                      total != null
                          && plan(evidence, order)
                              .map(
                                  plan ->
                                      new BigDecimal(
                                          plan.fact().path("total").path("amount").asText("-2")))
                              .filter(planned -> planned.compareTo(total) == 0)
                              .isPresent(),
                      "Order %s was released with a plan that is not for its confirmed total %s",
                      order,
                      total);
                }
              }
            });
  }
}
