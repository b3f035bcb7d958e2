package org.gendan.launcher.demo.department;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.launcher.demo.desk.Case;
import org.gendan.launcher.demo.desk.Cases;
import org.gendan.launcher.demo.desk.Cash;
import org.gendan.launcher.demo.desk.Department;
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.demo.desk.Json;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/**
 * Customers pay, the cashier writes it down, finance finds it in the bank; a few payments are taken
 * back by two people (出纳与财务).
 */
public final class FinanceDesk implements Department {

  record RecordReceipt(
      String orderId,
      BigDecimal amount,
      String currency,
      String bankAccount,
      String bankReference,
      LocalDate valueDate,
      String payer) {}

  /** What we remember of a part that a customer was asked to pay. */
  private record Request(LocalDate since, int payments) {}

  private final Desk desk;
  private final Cases cases;
  private final Cash cash;
  private final Map<String, Request> requests = new ConcurrentHashMap<>();
  private final Map<String, LocalDate> payDays = new ConcurrentHashMap<>();
  private final Map<String, Answer> toReverse = new ConcurrentHashMap<>();

  public FinanceDesk(Desk desk, Cases cases, Cash cash) {
    this.desk = desk;
    this.cases = cases;
    this.cash = cash;
  }

  @Override
  public Set<String> hears() {
    return Set.of("finance.payment.v1");
  }

  @Override
  public void work(LocalDate today) {
    toReverse.forEach((key, receipt) -> reverse(key, receipt, today));
    payDays.clear();
    Desk.each(
        desk.list(Service.FINANCE, "/payment-requests", Person.CASHIER),
        row -> cases.byId(row.path("orderId").asText()).ifPresent(one -> look(one, row, today)));
  }

  /** The next day on which somebody pays, as far as we know. */
  public Optional<LocalDate> nextPayDay() {
    return payDays.values().stream().min(LocalDate::compareTo);
  }

  private void look(Case one, JsonNode row, LocalDate today) {
    String part = row.path("partId").asText();
    Request request = requests.computeIfAbsent(part, id -> new Request(today, 0));
    LocalDate payDay = payDay(one, row, request);
    if (payDay.isAfter(today)) {
      payDays.put(part, payDay);
    } else {
      requests.put(part, new Request(today.plusDays(2), request.payments() + 1));
      noteLateness(one, row, today);
      pay(one, row, today, request.payments() + 1);
    }
  }

  private static LocalDate payDay(Case one, JsonNode row, Request request) {
    String kind = row.path("kind").asText();
    if (request.payments() > 0) {
      return request.since();
    }
    return kind.equals("CREDIT")
        ? Json.day(row, "dueDate")
            .orElse(request.since())
            .plusDays(one.accidents().daysOverCredit())
        : request.since().plusDays(one.accidents().daysToPay(kind));
  }

  private static void noteLateness(Case one, JsonNode row, LocalDate today) {
    boolean late = Json.day(row, "dueDate").filter(due -> due.isBefore(today)).isPresent();
    if (late && !row.path("kind").asText().equals("CREDIT")) {
      one.late(Case.Delay.LATE_PAYMENT);
    }
  }

  private void pay(Case one, JsonNode row, LocalDate today, int payment) {
    String kind = row.path("kind").asText();
    BigDecimal missing = Json.amount(row, "missing");
    BigDecimal amount =
        payment == 1 && one.accidents().paysInTwoParts(kind) ? half(missing) : missing;
    String reference = one.order().no() + "-" + kind + "-" + payment;
    RecordReceipt receipt =
        new RecordReceipt(
            one.id(),
            amount,
            row.path("currency").asText(),
            "6222-DEMO-01",
            reference,
            today,
            one.order().customer());
    desk.add(Service.FINANCE, "/receipts", Person.CASHIER, "receipt:" + reference, receipt)
        .ifPresent(written -> confirm(one, written, kind, payment));
  }

  private void confirm(Case one, Answer written, String kind, int payment) {
    String path = "/receipts/" + written.text("id") + "/confirmation";
    desk.act(
            Service.FINANCE,
            path,
            Person.FINANCE,
            "receipt:" + written.text("id"),
            written.version(),
            Api.NO_BODY)
        .ifPresent(
            confirmed -> {
              cash.received(Json.amount(confirmed.body(), "amount"));
              if (payment == 1 && one.accidents().paymentIsReversed(kind)) {
                toReverse.put(one.id(), confirmed);
              }
            });
  }

  /** The bank took it back: finance asks, the general manager does it. */
  private void reverse(String orderId, Answer receipt, LocalDate today) {
    toReverse.remove(orderId);
    String path = "/receipts/" + receipt.text("id");
    String key = "reversal:" + receipt.text("id");
    Object reason = Map.of("reason", "The bank took the payment back on " + today);
    desk.act(
            Service.FINANCE,
            path + "/reversal-request",
            Person.FINANCE,
            key + ":asked",
            receipt.version(),
            reason)
        .flatMap(
            asked ->
                desk.act(
                    Service.FINANCE,
                    path + "/reversal",
                    Person.GM,
                    key,
                    asked.version(),
                    Api.NO_BODY))
        .ifPresent(
            reversed -> {
              cash.reversed(Json.amount(receipt.body(), "amount"));
              cases.byId(orderId).ifPresent(one -> one.late(Case.Delay.REVERSED_PAYMENT));
            });
  }

  private static BigDecimal half(BigDecimal amount) {
    return amount.divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);
  }
}
