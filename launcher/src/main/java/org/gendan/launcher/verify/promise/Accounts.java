package org.gendan.launcher.verify.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Row;
import org.gendan.launcher.verify.evidence.Told;

/** B4–B6: an order's money, computed once more from the facts and compared with the accounts. */
final class Accounts {

  private Accounts() {}

  static List<Promise> promises() {
    return List.of(
        new Promise("B4", Accounts::addUp),
        new Promise("B5", Accounts::splitExactly),
        new Promise("B6", Accounts::neverBelowZero));
  }

  /** paid + outstanding − overpaid = total, and each of them as the facts say. */
  private static void addUp(Evidence evidence, Findings findings) {
    for (Row account : accounts(evidence)) {
      String order = account.text("order_id");
      String currency = String.valueOf(account.textOrNull("currency"));
      BigDecimal paid = paid(evidence.history("finance.payment.v1", order), currency);
      BigDecimal total = account.has("total") ? account.amount("total") : BigDecimal.ZERO;
      BigDecimal received = account.amount("received");
      findings.expect(
          received.compareTo(paid) == 0,
          "Order %s: %s received, the facts say %s",
          order,
          received,
          paid);
      if (account.has("total") && !account.is("cancelled") && planned(evidence, order)) {
        BigDecimal outstanding = account.amount("outstanding");
        BigDecimal overpaid = account.amount("overpaid");
        findings.expect(
            paid.add(outstanding).subtract(overpaid).compareTo(total) == 0
                && outstanding.compareTo(total.subtract(paid).max(BigDecimal.ZERO)) == 0,
            "Order %s: %s paid, %s outstanding and %s too much do not make %s",
            order,
            paid,
            outstanding,
            overpaid,
            total);
      }
    }
  }

  private static BigDecimal paid(List<Told> history, String currency) {
    BigDecimal paid = BigDecimal.ZERO;
    for (Told told : history) {
      JsonNode amount = told.fact().path("amount");
      if (amount.path("currency").asText().equals(currency)) {
        BigDecimal value = new BigDecimal(amount.path("amount").asText("0"));
        if (told.is("payment.confirmed.v1")) {
          paid = paid.add(value);
        } else if (told.is("payment.reversed.v1")) {
          paid = paid.subtract(value);
        }
      }
    }
    return paid;
  }

  private static boolean planned(Evidence evidence, String order) {
    return evidence.history("finance.payment.v1", order).stream()
        .anyMatch(told -> told.is("payment-plan.made.v1"));
  }

  /**
   * The plan follows from one of the customer's terms, to the smallest unit; the lines add up to
   * the total that was confirmed; nothing changed its currency on the way.
   */
  private static void splitExactly(Evidence evidence, Findings findings) {
    Map<String, BigDecimal> lines = new HashMap<>();
    evidence
        .service("finance")
        .rows(
            "select order_id, sum(amount) as amount from inv.account_line where amount is not null group by 1")
        .forEach(row -> lines.put(row.text("order_id"), row.amount("amount")));
    evidence
        .history("finance.payment.v1")
        .forEach(
            (order, history) ->
                history.stream()
                    .filter(told -> told.is("payment-plan.made.v1"))
                    .forEach(plan -> plan(evidence, plan.fact(), lines, findings)));
  }

  private static void plan(
      Evidence evidence, JsonNode plan, Map<String, BigDecimal> lines, Findings findings) {
    String order = plan.path("orderId").asText();
    BigDecimal total = amount(plan.path("total"));
    String currency = plan.path("total").path("currency").asText();
    JsonNode confirmed = confirmed(evidence, order);
    findings.expect(
        amount(confirmed.path("total")).compareTo(total) == 0
            && confirmed.path("total").path("currency").asText().equals(currency),
        "Order %s was confirmed with %s and planned with %s",
        order,
        confirmed.path("total"),
        plan.path("total"));
    findings.expect(
        lines.getOrDefault(order, BigDecimal.ZERO).compareTo(total) == 0,
        "The lines of order %s make %s, not %s",
        order,
        lines.get(order),
        total);
    List<BigDecimal> parts = new ArrayList<>();
    boolean sameCurrency = true;
    for (JsonNode part : plan.path("parts")) {
      parts.add(amount(part.path("amount")));
      sameCurrency &= part.path("amount").path("currency").asText().equals(currency);
    }
    findings.expect(
        sameCurrency && follows(evidence, plan, parts, total, currency),
        "The parts %s of order %s follow from none of its customer's terms",
        parts,
        order);
  }

  private static JsonNode confirmed(Evidence evidence, String order) {
    return evidence.history("order.order.v1", order).stream()
        .filter(told -> told.is("order.confirmed.v1"))
        .map(Told::fact)
        .findFirst()
        .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
  }

  private static boolean follows(
      Evidence evidence, JsonNode plan, List<BigDecimal> parts, BigDecimal total, String currency) {
    return evidence.history("customer.customer.v1", plan.path("customerId").asText()).stream()
        .map(told -> told.fact().path("profile").path("terms").path("parts"))
        .map(terms -> shares(terms, total, currency))
        .anyMatch(shares -> same(shares, parts));
  }

  /** Largest remainder, written anew: floors first, then the units left go where most was lost. */
  private static List<BigDecimal> shares(JsonNode terms, BigDecimal total, String currency) {
    List<BigDecimal> percents = new ArrayList<>();
    terms.forEach(term -> percents.add(new BigDecimal(term.path("percent").asText())));
    if (percents.isEmpty()) {
      percents.add(new BigDecimal(100));
    }
    int scale = Math.min(4, Math.max(digits(currency), total.stripTrailingZeros().scale()));
    BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
    List<BigDecimal> shares = new ArrayList<>();
    Map<BigDecimal, List<Integer>> lost = new TreeMap<>(java.util.Comparator.reverseOrder());
    BigDecimal left = total;
    for (int i = 0; i < percents.size(); i++) {
      BigDecimal exact = total.multiply(percents.get(i)).movePointLeft(2);
      BigDecimal floor = exact.setScale(scale, RoundingMode.FLOOR);
      shares.add(floor);
      left = left.subtract(floor);
      lost.computeIfAbsent(exact.subtract(floor).stripTrailingZeros(), l -> new ArrayList<>())
          .add(i);
    }
    for (int i : lost.values().stream().flatMap(List::stream).toList()) {
      if (left.compareTo(unit) >= 0) {
        shares.set(i, shares.get(i).add(unit));
        left = left.subtract(unit);
      }
    }
    return shares;
  }

  private static int digits(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException unknown) {
      return 2;
    }
  }

  private static boolean same(List<BigDecimal> one, List<BigDecimal> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).compareTo(other.get(i)) != 0) {
        return false;
      }
    }
    return true;
  }

  private static void neverBelowZero(Evidence evidence, Findings findings) {
    for (Row account : accounts(evidence)) {
      BigDecimal surplus =
          account.has("total") && !account.is("cancelled")
              ? account.amount("received").subtract(account.amount("total")).max(BigDecimal.ZERO)
              : account.amount("overpaid");
      findings.expect(
          account.amount("outstanding").signum() >= 0
              && account.amount("receivable").signum() >= 0
              && account.amount("overpaid").compareTo(surplus) == 0,
          "Order %s: outstanding %s, receivable %s, %s too much is not on record as %s",
          account.text("order_id"),
          account.text("outstanding"),
          account.text("receivable"),
          surplus,
          account.text("overpaid"));
      BigDecimal credit = account.amount("credit");
      findings.expect(
          credit.compareTo(account.amount("overpaid")) == 0,
          "Order %s: %s too much, the ledger says %s",
          account.text("order_id"),
          account.text("overpaid"),
          credit);
    }
  }

  private static List<Row> accounts(Evidence evidence) {
    return evidence
        .service("finance")
        .rows(
            """
            select a.*, coalesce(c.credit, 0) as credit from inv.account a
            left join (select order_id, currency, -sum(amount) as credit from inv.ledger
                       where account = 'CUSTOMER_CREDIT' group by 1, 2) c
              on c.order_id = a.order_id and c.currency = a.currency""");
  }

  private static BigDecimal amount(JsonNode money) {
    return new BigDecimal(money.path("amount").asText("0"));
  }
}
