package org.gendan.e2e;

import static org.gendan.e2e.Person.*;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One customer's order on its way, and what each department does with it. */
final class TheOrder {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final BigDecimal PRICE = new BigDecimal("1200");

  private final String id;

  private TheOrder(String id) {
    this.id = id;
  }

  /** An order written down as it came by phone. */
  static TheOrder placed(String customer, String product, int quantity) {
    Map<String, Object> order = form(customer, product, quantity, UUID.randomUUID().toString());
    Eventually.see(
        "the order desk knows customer and product",
        () -> MERCHANDISER.look("order", "/tracking?query=" + customer).statusCode(),
        status -> status == 200);
    return new TheOrder(
        Eventually.see("recorded", () -> tryRecord(order), answer -> !answer.isEmpty()));
  }

  /** The same by somebody who gets no answer and asks again, with the same key, until he does. */
  static TheOrder insistedOn(String customer, String product, int quantity, String externalNo) {
    Map<String, Object> order = form(customer, product, quantity, externalNo);
    String key = UUID.randomUUID().toString();
    return new TheOrder(
        Eventually.see(
            "answered",
            () -> MERCHANDISER.insist("order", "/orders", order, key),
            id -> !id.isEmpty(),
            Duration.ofMinutes(6)));
  }

  static List<String> withExternalNo(String externalNo) {
    return MERCHANDISER
        .get("order", "/tracking?query=" + externalNo)
        .getList("items.orderId", String.class);
  }

  private static Map<String, Object> form(
      String customer, String product, int quantity, String externalNo) {
    return Map.of(
        "customerCode",
        customer,
        "externalNo",
        externalNo,
        "channel",
        "PHONE",
        "tradeType",
        "DOMESTIC",
        "currency",
        "CNY",
        "rush",
        false,
        "lines",
        List.of(
            Map.of(
                "productCode", product,
                "quantity", quantity,
                "unitPrice", PRICE,
                "requestedDate", today().plusDays(60).toString())));
  }

  private static String tryRecord(Map<String, Object> order) {
    try {
      return MERCHANDISER.make("order", "/orders", order).getString("id");
    } catch (AssertionError notKnownYet) {
      if (String.valueOf(notKnownYet.getMessage()).contains("order/unknown")) {
        return "";
      }
      throw notKnownYet;
    }
  }

  /** Every department has said when; the customer waits for our reply. */
  TheOrder reviewed() {
    MERCHANDISER.tell("order", path(), "review", null);
    Eventually.see(
        "all departments answered",
        () -> MERCHANDISER.get("order", path() + "/review").getMap("proposedDates").size(),
        dates -> dates > 0);
    return this;
  }

  /** Every department answers, the customer gets a date and confirms. */
  TheOrder agreed() {
    reviewed();
    MERCHANDISER.tell("order", path(), "reply", Map.of("channel", "PHONE", "text", "按期可交"));
    MERCHANDISER.tell(
        "order",
        path(),
        "confirmation",
        Map.of("total", total(), "evidence", "回传", "releaseWhenReady", true));
    return this;
  }

  /** The cashier writes the money down, finance confirms it arrived. */
  String paid(BigDecimal amount) {
    String receipt = recordReceipt(amount);
    FINANCE.tell("finance", "/receipts/" + receipt, "confirmation", null);
    return receipt;
  }

  String recordReceipt(BigDecimal amount) {
    return CASHIER
        .make(
            "finance",
            "/receipts",
            Map.of(
                "orderId",
                id,
                "amount",
                amount,
                "currency",
                "CNY",
                "bankAccount",
                "6222-01",
                "bankReference",
                "E2E-" + UUID.randomUUID(),
                "valueDate",
                today().toString()))
        .getString("id");
  }

  TheOrder is(String status) {
    Eventually.see("order is " + status, this::status, status::equals);
    return this;
  }

  String status() {
    return MERCHANDISER.get("order", path()).getString("status");
  }

  BigDecimal total() {
    return new BigDecimal(MERCHANDISER.get("order", path()).getString("total.amount"));
  }

  /** A share of the total, in whole cents. */
  BigDecimal share(int percent) {
    return total()
        .multiply(BigDecimal.valueOf(percent))
        .movePointLeft(2)
        .setScale(2, RoundingMode.HALF_UP);
  }

  List<String> tickets() {
    return Eventually.see(
        "a ticket",
        () -> PLANNER.get("production", "/tickets?orderId=" + id).getList("items.id", String.class),
        found -> !found.isEmpty());
  }

  List<String> shipments() {
    return Eventually.see(
        "a shipment",
        () ->
            LOGISTICS
                .get("logistics", "/shipments?orderId=" + id)
                .getList("items.id", String.class),
        found -> !found.isEmpty());
  }

  String materialCheck() {
    Response answer = BUYER.look("procurement", "/material-checks/" + id);
    return answer.statusCode() == 200 ? answer.jsonPath().getString("status") : "NONE";
  }

  /**
   * Waits until the timeline, oldest first, tells these facts in this order; others may lie between
   * them.
   */
  void tells(String... facts) {
    Eventually.see(
        "the timeline tells " + List.of(facts),
        this::story,
        story -> inOrder(story, List.of(facts)));
  }

  private static boolean inOrder(List<String> story, List<String> facts) {
    int next = 0;
    for (String fact : story) {
      if (next < facts.size() && fact.equals(facts.get(next))) {
        next++;
      }
    }
    return next == facts.size();
  }

  List<String> story() {
    return MERCHANDISER.get("order", path() + "/timeline").getList("type", String.class);
  }

  JsonPath releaseGate() {
    return MERCHANDISER.get("order", path() + "/release-gate");
  }

  String path() {
    return "/orders/" + id;
  }

  String id() {
    return id;
  }

  static LocalDate today() {
    return LocalDate.now(ZONE);
  }
}
