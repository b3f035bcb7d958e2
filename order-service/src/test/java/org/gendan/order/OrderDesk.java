package org.gendan.order;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
import org.gendan.contracts.finance.PaymentEvent.CreditAssessed;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.contracts.finance.PaymentEvent.PlanPart;
import org.gendan.contracts.finance.PaymentEvent.ReceivablePaid;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.contracts.logistics.TransitEvent.TransitEstimated;
import org.gendan.contracts.order.OrderEvent.OrderReceived;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.procurement.MaterialEvent.MaterialDated;
import org.gendan.contracts.production.ProductEvent.ProductDefined;
import org.gendan.contracts.production.SlotEvent.SlotOffered;
import org.gendan.testkit.Events;
import org.gendan.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** A merchandiser's desk for tests: knows a customer and a product, and writes orders for them. */
public final class OrderDesk {

  public static final String PRODUCT = "CHAIR-1";
  public static final Money TOTAL = new Money(new BigDecimal("1995"), "CNY");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  public final UUID customerId = UUID.randomUUID();
  public final String customer = "C" + customerId.toString().substring(0, 8);
  private final Events events;

  public OrderDesk(Events events) {
    this.events = events;
  }

  /** Tells the order service about our customer and product and waits until it knows them. */
  public OrderDesk open() {
    PaymentTerms terms =
        new PaymentTerms(
            "30-70",
            List.of(
                new TermPart("DEPOSIT", new BigDecimal("30"), "RELEASE", 0),
                new TermPart("BALANCE", new BigDecimal("70"), "SHIP", 0)),
            null);
    events.tell(
        new CustomerRegistered(customerId, new Profile(customer, "华美家具", "A", "CNY", null, terms)),
        new ProductDefined(PRODUCT, "餐椅", "EA", true, List.of(), List.of()));
    Events.eventually(() -> record(order("probe-" + UUID.randomUUID())).then().statusCode(201));
    return this;
  }

  public static RequestSpecification as(String user, String... roles) {
    return asOnce(UUID.randomUUID().toString(), user, roles);
  }

  /** A call that says with its key whether it is the same as another. */
  public static RequestSpecification asOnce(String idempotencyKey, String user, String... roles) {
    return given()
        .auth()
        .oauth2(Tokens.of(user, roles))
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", idempotencyKey);
  }

  public Map<String, Object> order(String externalNo) {
    LocalDate wanted = LocalDate.now(SHANGHAI).plusDays(40);
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
                "productCode",
                PRODUCT,
                "quantity",
                10,
                "unitPrice",
                new BigDecimal("199.50"),
                "requestedDate",
                wanted.toString())));
  }

  public Response record(Map<String, Object> order) {
    return as("li", "merchandiser").body(order).post("/orders");
  }

  /** An order that the customer confirmed; it releases itself when the gate opens if asked to. */
  public UUID confirmed(boolean releaseWhenReady) {
    UUID id = reviewing();
    reply(id).then().statusCode(200);
    confirm(id, releaseWhenReady).then().statusCode(200);
    return id;
  }

  /** An order that every department has answered. */
  public UUID reviewing() {
    UUID id =
        UUID.fromString(
            record(order(UUID.randomUUID().toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    post(id, "review", null).then().statusCode(200);
    OrderReceived received = events.expect(OrderReceived.class, fact -> fact.orderId().equals(id));
    LocalDate start = LocalDate.now(SHANGHAI).plusDays(5);
    events.tell(
        new SlotOffered(
            id, received.lines().getFirst().lineId(), 1, "P1", start, start.plusDays(5)),
        new MaterialDated(id, 1, start.plusDays(2)),
        new TransitEstimated(id, 1, "TRUCK", 3),
        new CreditAssessed(id, customerId, 1, "OK", null));
    return id;
  }

  public Response reply(UUID id) {
    Events.eventually(
        () ->
            as("li", "merchandiser")
                .get("/orders/" + id + "/review")
                .then()
                .statusCode(200)
                .body("proposedDates.size()", equalTo(1)));
    return post(id, "reply", Map.of("channel", "PHONE", "text", "可以按期交货"));
  }

  public Response confirm(UUID id, boolean releaseWhenReady) {
    return post(
        id,
        "confirmation",
        Map.of(
            "total",
            new BigDecimal("1995"),
            "evidence",
            "回传签字",
            "releaseWhenReady",
            releaseWhenReady));
  }

  /** The merchandiser asks to open the gate without the money. */
  public Response override(UUID id) {
    return as("li", "merchandiser")
        .body(
            Map.of(
                "condition", "PAYMENT",
                "reason", "老客户,款已在途",
                "expiresAt", Instant.now().plus(2, ChronoUnit.DAYS).toString()))
        .post("/orders/" + id + "/release-gate/overrides");
  }

  /** An order that departments work on. */
  public UUID released() {
    UUID id = confirmed(true);
    events.tell(plan(id), new GateConditionMet(id, Gate.RELEASE, List.of(UUID.randomUUID())));
    events.expect(OrderReleased.class, fact -> fact.orderId().equals(id));
    return id;
  }

  /** The only line of an order. */
  public UUID line(UUID id) {
    return UUID.fromString(read(id).extract().path("lines[0].id"));
  }

  /** The day that is promised for the only line. */
  public LocalDate promised(UUID id) {
    return LocalDate.parse(read(id).extract().path("lines[0].promisedDate"));
  }

  /** A signature for part of the only line, on a shipment of its own. */
  public ShipmentSigned signed(UUID id, String quantity) {
    return new ShipmentSigned(
        UUID.randomUUID(), "SH-1", LocalDate.now(SHANGHAI), pegs(id, quantity));
  }

  public List<Peg> pegs(UUID id, String quantity) {
    return List.of(new Peg(id, line(id), new Quantity(new BigDecimal(quantity), "EA")));
  }

  public ReceivablePaid paid(UUID id) {
    return new ReceivablePaid(id, TOTAL);
  }

  /** The order as the merchandiser sees it. */
  public ValidatableResponse read(UUID id) {
    return as("li", "merchandiser").get("/orders/" + id).then().statusCode(200);
  }

  /** Waits until the order has come this far. */
  public void eventually(UUID id, String status) {
    Events.eventually(() -> read(id).body("status", equalTo(status)));
  }

  /** Posts a command on the order as the merchandiser, with the version it has now. */
  public Response post(UUID id, String command, @Nullable Object body) {
    return postAs("li", "merchandiser", id, command, body);
  }

  /** Posts a command on the order with the version it has now. */
  public Response postAs(String user, String role, UUID id, String command, @Nullable Object body) {
    String version = as("li", "merchandiser").get("/orders/" + id).getHeader("ETag");
    RequestSpecification request = as(user, role).header("If-Match", version);
    return (body == null ? request : request.body(body)).post("/orders/" + id + "/" + command);
  }

  /** The plan finance would make: 30 % before release, 70 % before shipping. */
  public PaymentPlanMade plan(UUID id) {
    return new PaymentPlanMade(
        id,
        customerId,
        TOTAL,
        List.of(
            new PlanPart(
                UUID.randomUUID(),
                "DEPOSIT",
                Gate.RELEASE,
                new Money(new BigDecimal("598.5"), "CNY"),
                null),
            new PlanPart(
                UUID.randomUUID(),
                "BALANCE",
                Gate.SHIP,
                new Money(new BigDecimal("1396.5"), "CNY"),
                null)));
  }
}
