package org.gendan.finance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.customer.CustomerEvent.CustomerRegistered;
import org.gendan.contracts.customer.CustomerEvent.PaymentTerms;
import org.gendan.contracts.customer.CustomerEvent.Profile;
import org.gendan.contracts.customer.CustomerEvent.TermPart;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.contracts.order.OrderEvent.Line;
import org.gendan.contracts.order.OrderEvent.OrderConfirmed;
import org.gendan.contracts.order.OrderEvent.OrderReceived;
import org.gendan.testkit.Events;
import org.gendan.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * One order of a customer of its own, ten chairs for 1000 CNY, with the people who handle its
 * money.
 */
public final class FinanceDesk {

  public final UUID orderId = UUID.randomUUID();
  public final UUID lineId = UUID.randomUUID();
  public final UUID customerId;
  public final String orderNo = "SO-" + orderId.toString().substring(0, 13);
  public final String customer;
  private final Events events;

  public FinanceDesk(Events events) {
    this(events, UUID.randomUUID());
  }

  private FinanceDesk(Events events, UUID customerId) {
    this.events = events;
    this.customerId = customerId;
    this.customer = "C" + customerId.toString().substring(0, 8);
  }

  /** Another order of the same customer. */
  public FinanceDesk another() {
    return new FinanceDesk(events, customerId);
  }

  /**
   * The customer of 30 % deposit and 70 % balance is known and the order confirmed; waits for the
   * plan.
   */
  public FinanceDesk planned() {
    events.tell(registered(thirtySeventy()));
    events.tell(received(), confirmed());
    return awaitPlan();
  }

  public FinanceDesk awaitPlan() {
    events.expect(PaymentPlanMade.class, plan -> plan.orderId().equals(orderId));
    return this;
  }

  public CustomerRegistered registered(PaymentTerms terms) {
    return new CustomerRegistered(
        customerId, new Profile(customer, "华美家具", "A", "CNY", "华东", terms));
  }

  public OrderReceived received() {
    return new OrderReceived(
        orderId,
        orderNo,
        null,
        customerId,
        "PHONE",
        "DOMESTIC",
        "li",
        Instant.now(),
        List.of(line()));
  }

  public OrderConfirmed confirmed() {
    return new OrderConfirmed(
        orderId, orderNo, 4, customerId, money("1000"), List.of(line()), Instant.now());
  }

  public List<Peg> chairs(String quantity) {
    return List.of(new Peg(orderId, lineId, new Quantity(new BigDecimal(quantity), "EA")));
  }

  private Line line() {
    Quantity ten = new Quantity(BigDecimal.TEN, "EA");
    return new Line(lineId, 1, "CHAIR-1", ten, today().plusDays(30), money("100"), null);
  }

  /** A new movement at the bank for this order. */
  public Map<String, Object> movement(String amount) {
    Map<String, Object> movement = new HashMap<>();
    movement.put("orderId", orderId.toString());
    movement.put("amount", new BigDecimal(amount));
    movement.put("currency", "CNY");
    movement.put("bankAccount", "6222-0001");
    movement.put("bankReference", "B-" + UUID.randomUUID());
    movement.put("valueDate", today().toString());
    movement.put("payer", "华美家具");
    return movement;
  }

  public Response record(Map<String, Object> movement) {
    return as("qian", "cashier").body(movement).post("/receipts");
  }

  /** Money that one person wrote down and another confirmed. */
  public String paid(String amount) {
    String id = record(movement(amount)).then().statusCode(201).extract().path("id");
    confirm(id, 0).then().statusCode(200);
    return id;
  }

  public Response confirm(String receiptId, int version) {
    return at(version, "wu", "finance").post("/receipts/" + receiptId + "/confirmation");
  }

  /** Divides a receipt of ours over this order and another, as its recorder does. */
  public Response divide(String receiptId, String own, FinanceDesk other, String others) {
    return at(0, "qian", "cashier")
        .body(Map.of("shares", List.of(share(own), other.share(others))))
        .post("/receipts/" + receiptId + "/division");
  }

  private Map<String, Object> share(String amount) {
    return Map.of("orderId", orderId.toString(), "amount", new BigDecimal(amount));
  }

  public void reversed(String receiptId) {
    at(1, "wu", "finance")
        .body(Map.of("reason", "退票"))
        .post("/receipts/" + receiptId + "/reversal-request")
        .then()
        .statusCode(200);
    at(2, "chen", "general-manager")
        .post("/receipts/" + receiptId + "/reversal")
        .then()
        .statusCode(200);
  }

  public JsonPath payments() {
    return as("li", "merchandiser")
        .get("/orders/" + orderId + "/payments")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public JsonPath ledger() {
    return as("wu", "finance")
        .get("/orders/" + orderId + "/ledger")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The balance of an account over all entries of this order. */
  public BigDecimal balance(String account) {
    return ledger().<Map<String, Object>>getList("lines.flatten()").stream()
        .filter(line -> account.equals(line.get("account")))
        .map(line -> number(line.get("debit")).subtract(number(line.get("credit"))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public static RequestSpecification as(String user, String... roles) {
    return asOnce(UUID.randomUUID().toString(), user, roles);
  }

  public static RequestSpecification at(int version, String user, String... roles) {
    return as(user, roles).header("If-Match", "\"" + version + "\"");
  }

  /** A call that says with its key whether it is the same as another. */
  public static RequestSpecification asOnce(String idempotencyKey, String user, String... roles) {
    return given()
        .auth()
        .oauth2(Tokens.of(user, roles))
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", idempotencyKey);
  }

  public static PaymentTerms thirtySeventy() {
    return terms(
        null,
        new TermPart("DEPOSIT", new BigDecimal(30), "RELEASE", 0),
        new TermPart("BALANCE", new BigDecimal(70), "SHIP", 0));
  }

  public static PaymentTerms credit(String limit) {
    return terms(new BigDecimal(limit), new TermPart("CREDIT", new BigDecimal(100), "NONE", 30));
  }

  private static PaymentTerms terms(@Nullable BigDecimal limit, TermPart... parts) {
    return new PaymentTerms("T", List.of(parts), limit);
  }

  public static Money money(String amount) {
    return new Money(new BigDecimal(amount), "CNY");
  }

  public static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  private static BigDecimal number(@Nullable Object value) {
    return new BigDecimal(String.valueOf(value));
  }
}
