package org.gendan.procurement;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.order.OrderEvent.Line;
import org.gendan.contracts.order.OrderEvent.OrderReceived;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.ReleasedLine;
import org.gendan.contracts.production.ProductEvent.BomRow;
import org.gendan.contracts.production.ProductEvent.ProductDefined;
import org.gendan.testkit.Events;
import org.gendan.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A purchase department for tests, with its own materials, supplier and a chair made of wood and
 * screws.
 */
public final class PurchaseDesk {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final String own = UUID.randomUUID().toString().substring(0, 8);
  public final String wood = "WOOD-" + own;
  public final String screw = "SCREW-" + own;
  public final String seat = "SEAT-" + own;
  public final String chair = "CHAIR-" + own;
  public final String supplier = "S-" + own;
  private final Events events;

  /** An order of one line, as its facts will tell it. */
  public record TestOrder(UUID orderId, UUID lineId, String product, BigDecimal quantity) {

    public static TestOrder of(String product, int quantity) {
      return new TestOrder(
          UUID.randomUUID(), UUID.randomUUID(), product, BigDecimal.valueOf(quantity));
    }

    public OrderReceived received() {
      Line line = new Line(lineId, 1, product, size(), today().plusDays(40), money("199"), null);
      return new OrderReceived(
          orderId,
          no(),
          null,
          UUID.randomUUID(),
          "PHONE",
          "DOMESTIC",
          "li",
          Instant.now(),
          List.of(line));
    }

    public OrderReleased released() {
      ReleasedLine line = new ReleasedLine(lineId, 1, product, size(), today().plusDays(30), null);
      return new OrderReleased(
          orderId, no(), 3, UUID.randomUUID(), List.of(line), false, Instant.now(), null);
    }

    private String no() {
      return "SO-" + orderId.toString().substring(0, 6);
    }

    private Quantity size() {
      return new Quantity(quantity, "EA");
    }
  }

  public PurchaseDesk(Events events) {
    this.events = events;
  }

  public static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  public static Money money(String amount) {
    return new Money(new BigDecimal(amount), "CNY");
  }

  /** The chair takes a seat and 8 screws; the seat is made too, of 0.5 wood and 4 screws. */
  public PurchaseDesk open() {
    defineProducts();
    seen(chair);
    seen(seat);
    seen(wood);
    seen(screw);
    as("buyer", "buyer")
        .body(
            Map.of(
                "code",
                supplier,
                "name",
                "测试供应商",
                "prices",
                List.of(offer(wood, "100", 7), offer(screw, "0.2", 3))))
        .post("/suppliers")
        .then()
        .statusCode(201);
    return this;
  }

  public void defineProducts() {
    events.tell(
        bought(wood, "M2"),
        bought(screw, "EA"),
        made(seat, row(wood, "0.5", "M2"), row(screw, "4", "EA")),
        made(chair, row(seat, "1", "EA"), row(screw, "8", "EA")));
  }

  public void seen(String product) {
    Events.eventually(() -> as("li", "planner").get("/products/" + product).then().statusCode(200));
  }

  public static ProductDefined bought(String code, String unit) {
    return new ProductDefined(code, code, unit, false, List.of(), List.of());
  }

  public static ProductDefined made(String code, BomRow... rows) {
    return new ProductDefined(code, code, "EA", true, List.of(rows), List.of());
  }

  public static BomRow row(String component, String perUnit, String unit) {
    return new BomRow(component, new BigDecimal(perUnit), unit, LocalDate.of(2020, 1, 1), null);
  }

  private static Map<String, Object> offer(String material, String price, int leadDays) {
    return Map.of(
        "materialCode",
        material,
        "price",
        Map.of("amount", new BigDecimal(price), "currency", "CNY"),
        "leadDays",
        leadDays,
        "minimum",
        10);
  }

  public static RequestSpecification as(String user, String... roles) {
    return with(Tokens.of(user, roles));
  }

  public static RequestSpecification with(String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID());
  }

  /** Counts stock in, at plant P1. */
  public void stock(String material, String quantity, String unit) {
    as("keeper", "warehouse")
        .body(movement(material, quantity, unit))
        .post("/stock-movements")
        .then()
        .statusCode(204);
  }

  public static Map<String, Object> movement(String material, String quantity, String unit) {
    return Map.of(
        "materialCode",
        material,
        "plant",
        "P1",
        "kind",
        "ADJUSTMENT",
        "quantity",
        new BigDecimal(quantity),
        "unit",
        unit,
        "reason",
        "盘点");
  }

  /** Tells an order's way to its release. */
  public TestOrder release(TestOrder order) {
    events.tell(order.received(), order.released());
    return order;
  }

  /** Waits until the check of an order has this result. */
  public void checked(TestOrder order, String status) {
    Events.eventually(
        () ->
            as("li", "planner")
                .get("/material-checks/" + order.orderId())
                .then()
                .statusCode(200)
                .body("status", org.hamcrest.Matchers.equalTo(status)));
  }

  /** The buyer orders what is missing from our supplier; the answer is the draft's id. */
  public UUID orderAll() {
    List<UUID> drafts = new ArrayList<>();
    Events.eventually(
        () -> {
          List<String> ids =
              as("wang", "buyer")
                  .post("/shortages/order-all?supplier=" + supplier)
                  .then()
                  .statusCode(200)
                  .extract()
                  .path("items.id");
          ids.forEach(id -> drafts.add(UUID.fromString(id)));
          if (drafts.isEmpty()) {
            throw new AssertionError("Nothing to order yet");
          }
        });
    return drafts.getFirst();
  }

  /** Posts a command on a purchase order with the version that it has now. */
  public static Response purchase(
      UUID id, String command, @Nullable Object body, String user, String... roles) {
    return command("/purchase-orders/" + id, command, body, user, roles);
  }

  /** Posts a command on a document with the version that it has now. */
  public static Response command(
      String document, String command, @Nullable Object body, String user, String... roles) {
    String version = as("gm", "general-manager").get(document).getHeader("ETag");
    RequestSpecification request = as(user, roles).header("If-Match", version);
    return (body == null ? request : request.body(body)).post(document + "/" + command);
  }

  /** Brings a draft to the supplier, who promises a day. */
  public static void promised(UUID purchase, LocalDate day) {
    purchase(purchase, "approval", null, "gm", "general-manager").then().statusCode(200);
    purchase(purchase, "sending", null, "wang", "buyer").then().statusCode(200);
    purchase(purchase, "acknowledgement", Map.of("promisedDate", day.toString()), "wang", "buyer")
        .then()
        .statusCode(200);
  }

  public static Map<String, Object> delivery(Object... materialsAndQuantities) {
    List<Object> all = Arrays.asList(materialsAndQuantities);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 2) {
      lines.add(Map.of("materialCode", all.get(i), "accepted", all.get(i + 1)));
    }
    return Map.of("plant", "P1", "deliveryNote", "DN-1", "lines", lines);
  }

  public static Response receive(UUID purchase, Map<String, Object> delivery) {
    return as("keeper", "warehouse")
        .body(delivery)
        .post("/purchase-orders/" + purchase + "/receipts");
  }
}
