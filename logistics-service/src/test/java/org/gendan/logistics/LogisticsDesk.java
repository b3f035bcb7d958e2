package org.gendan.logistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.Money;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.customer.CustomerEvent.CustomerRegistered;
import org.gendan.contracts.customer.CustomerEvent.PaymentTerms;
import org.gendan.contracts.customer.CustomerEvent.Profile;
import org.gendan.contracts.finance.PaymentEvent.CreditAssessed;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.contracts.finance.PaymentEvent.PlanPart;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentPlanned;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.ReleasedLine;
import org.gendan.contracts.production.TicketEvent.GoodsFinished;
import org.gendan.testkit.Events;
import org.gendan.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The logistics desk for tests: one customer with one order of ten chairs, and the people who ship
 * it.
 */
public final class LogisticsDesk {

  public final UUID customerId = UUID.randomUUID();
  public final String customer = "C" + customerId.toString().substring(0, 8);
  public final UUID orderId = UUID.randomUUID();
  public final UUID lineId = UUID.randomUUID();
  private final Events events;
  private final Clock clock;

  public LogisticsDesk(Events events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  public static RequestSpecification as(String user, String... roles) {
    return with(Tokens.of(user, roles));
  }

  /** A call with this token and a key of its own. */
  public static RequestSpecification with(String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  public CustomerRegistered registered(@Nullable String region) {
    PaymentTerms terms = new PaymentTerms("30-70", List.of(), null);
    return new CustomerRegistered(
        customerId, new Profile(customer, "华美家具", "A", "CNY", region, terms));
  }

  public OrderReleased released() {
    return released(today().plusDays(30));
  }

  public OrderReleased released(LocalDate promised) {
    ReleasedLine line =
        new ReleasedLine(lineId, 1, "CHAIR-1", new Quantity(BigDecimal.TEN, "EA"), promised, null);
    return new OrderReleased(
        orderId, "SO-" + customer, 1, customerId, List.of(line), false, clock.instant(), null);
  }

  public PaymentPlanMade plan(Gate balanceGuards) {
    Money half = new Money(new BigDecimal("500"), "CNY");
    return new PaymentPlanMade(
        orderId,
        customerId,
        new Money(new BigDecimal("1000"), "CNY"),
        List.of(
            new PlanPart(UUID.randomUUID(), "DEPOSIT", Gate.RELEASE, half, null),
            new PlanPart(UUID.randomUUID(), "BALANCE", balanceGuards, half, null)));
  }

  public CreditAssessed credit(String state) {
    return new CreditAssessed(orderId, customerId, 1, state, null);
  }

  public GateConditionMet paid() {
    return new GateConditionMet(orderId, Gate.SHIP, List.of(UUID.randomUUID()));
  }

  public GateConditionLost reversed() {
    return new GateConditionLost(orderId, Gate.SHIP, "退票");
  }

  public GoodsFinished finished(String quantity) {
    Peg peg = new Peg(orderId, lineId, new Quantity(new BigDecimal(quantity), "EA"));
    return new GoodsFinished(UUID.randomUUID(), "T1", "P1", "CHAIR-1", List.of(peg), true);
  }

  /** A released order's shipment, with all facts that its money needs but the balance itself. */
  public UUID planned() {
    events.tell(registered(null), credit("OK"), plan(Gate.SHIP), released());
    UUID id = events.expect(ShipmentPlanned.class, this::isMine).shipmentId();
    Events.eventually(() -> get(id).then().statusCode(200).body("customerCode", equalTo(customer)));
    return id;
  }

  public UUID confirmed() {
    UUID id = planned();
    details(id).then().statusCode(200);
    return id;
  }

  /** Everything is there, and the system let it out. */
  public UUID cleared() {
    UUID id = confirmed();
    events.tell(finished("10"), paid());
    waitFor(id, "CLEARED");
    return id;
  }

  public UUID loaded() {
    UUID id = cleared();
    load(id);
    return id;
  }

  public UUID arrived() {
    UUID id = loaded();
    depart(id, "zhou").then().statusCode(200);
    post(id, "arrival", Map.of(), "logistics").then().statusCode(200);
    return id;
  }

  /** From a cleared shipment of ten chairs to one on its vehicle. */
  public void load(UUID id) {
    load(id, 10);
  }

  public void load(UUID id, int chairs) {
    post(id, "picking", lines("counted", chairs), "warehouse").then().statusCode(200);
    post(id, "packing", Map.of("packages", 2), "warehouse").then().statusCode(200);
    post(id, "inspection", Map.of("passed", true), "qc").then().statusCode(200);
    post(id, "loading", Map.of("vehicle", "粤A12345"), "warehouse").then().statusCode(200);
  }

  public Response details(UUID id) {
    return post(
        id,
        "details",
        Map.of("shipDate", today().plusDays(20).toString(), "mode", "ROAD", "addressRef", "A-1"),
        "logistics");
  }

  public Response depart(UUID id, String user) {
    return versioned(id, with(Tokens.of(user, "logistics")))
        .body(departure())
        .post("/shipments/" + id + "/departure");
  }

  public static Map<String, Object> departure() {
    return Map.of(
        "carrier", "顺丰", "waybillNo", "W1", "freight", new BigDecimal("350.5"), "currency", "CNY");
  }

  public Response sign(UUID id, int received, int damaged) {
    return post(id, "signature", signature(received, damaged), "logistics");
  }

  public Map<String, Object> signature(int received, int damaged) {
    return Map.of(
        "signedOn", today().toString(),
        "signer", "王先生",
        "lines", List.of(Map.of("lineId", lineId, "received", received, "damaged", damaged)));
  }

  public Map<String, Object> lines(String field, int quantity) {
    return Map.of("lines", List.of(Map.of("lineId", lineId, field, quantity)));
  }

  public Response get(UUID id) {
    return as("zhou", "logistics").get("/shipments/" + id);
  }

  /** Posts a command with the version the shipment has now. */
  public Response post(UUID id, String command, Map<String, ?> body, String role) {
    return versioned(id, as("wu", role)).body(body).post("/shipments/" + id + "/" + command);
  }

  public RequestSpecification versioned(UUID id, RequestSpecification request) {
    return request.header("If-Match", get(id).getHeader("ETag"));
  }

  public void waitFor(UUID id, String status) {
    Events.eventually(() -> get(id).then().statusCode(200).body("status", equalTo(status)));
  }

  /**
   * Waits until everything told so far was applied: all topics have one consumer, so a later fact
   * of ours proves it.
   */
  public void settle() {
    LogisticsDesk witness = new LogisticsDesk(events, clock);
    events.tell(witness.finished("1"));
    Events.eventually(
        () ->
            as("zhou", "logistics")
                .get("/finished-goods?orderId=" + witness.orderId)
                .then()
                .body("items", hasSize(1)));
  }

  public boolean isMine(Event fact) {
    return fact.orders().contains(orderId);
  }
}
