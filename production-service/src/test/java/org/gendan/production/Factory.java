package org.gendan.production;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.gendan.contracts.Money;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.order.OrderEvent.Line;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.ReleasedLine;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.contracts.procurement.MaterialEvent.MaterialChecked;
import org.gendan.testkit.Events;
import org.gendan.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** A factory of its own for each test: two plants, a workshop, and a chair made in all three. */
public final class Factory {

  public static final String UNIT = "EA";

  private final String suffix = UUID.randomUUID().toString().substring(0, 8);
  public final String rawPlant = "A" + suffix;
  public final String finishPlant = "B" + suffix;
  public final String workshop = "W" + suffix;
  public final String sawing = "SAW" + suffix;
  public final String painting = "PAINT" + suffix;
  public final String packing = "PACK" + suffix;
  public final String chair = "CHAIR" + suffix;
  public final String stool = "STOOL" + suffix;
  private final Events events;

  public Factory(Events events) {
    this.events = events;
  }

  /**
   * Defines the places, a chair (saw, paint outside, pack with inspection) and a stool (saw, pack;
   * nothing outside).
   */
  public Factory build() {
    post(
        "/plants/batch",
        Map.of(
            "plants",
            List.of(
                plant(rawPlant, "PLANT"),
                plant(finishPlant, "PLANT"),
                plant(workshop, "WORKSHOP"))));
    post(
        "/work-centres/batch",
        Map.of(
            "workCentres",
            List.of(
                centre(sawing, rawPlant),
                centre(painting, workshop),
                centre(packing, finishPlant))));
    post(
        "/products/batch",
        Map.of(
            "products",
            List.of(
                product(
                    chair,
                    List.of(
                        step(10, sawing, "BLANK"),
                        step(20, painting, "FINISH"),
                        step(30, packing, "PACK"))),
                product(stool, List.of(step(10, sawing, "BLANK"), step(20, packing, "PACK"))))));
    return this;
  }

  public static RequestSpecification as(String user, String... roles) {
    return given()
        .auth()
        .oauth2(Tokens.of(user, roles))
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** A foreman of one plant only. */
  public static RequestSpecification foremanOf(String plant) {
    return narrow(Map.of("plants", Set.of(plant)), "foreman");
  }

  public static RequestSpecification narrow(Map<String, Set<String>> scope, String role) {
    return given()
        .auth()
        .oauth2(Tokens.scoped("narrow-" + role, scope, role))
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  public static LocalDate today() {
    return LocalDate.ofInstant(
        Instant.parse(
            given()
                .auth()
                .oauth2(Tokens.of("a", "admin"))
                .get("/ops/clock")
                .then()
                .statusCode(200)
                .extract()
                .path("instant")
                .toString()),
        ZoneId.of("Asia/Shanghai"));
  }

  public ReviewRequested review(UUID orderId, UUID lineId, int round, int quantity) {
    Line line =
        new Line(
            lineId,
            1,
            stool,
            amount(quantity),
            LocalDate.of(2030, 1, 15),
            new Money(BigDecimal.TEN, "CNY"),
            null);
    return new ReviewRequested(
        orderId,
        "SO-" + suffix,
        UUID.randomUUID(),
        round,
        new Money(BigDecimal.TEN, "CNY"),
        List.of(line),
        Instant.now());
  }

  public OrderReleased release(UUID orderId, UUID lineId, String product, int quantity) {
    ReleasedLine line =
        new ReleasedLine(lineId, 1, product, amount(quantity), LocalDate.of(2027, 6, 30), "浅色");
    return new OrderReleased(
        orderId, "SO-" + suffix, 1, UUID.randomUUID(), List.of(line), false, Instant.now(), null);
  }

  public static MaterialChecked material(UUID orderId, String result) {
    return new MaterialChecked(orderId, result, null, List.of());
  }

  /** A ticket of a released order whose material is complete; not yet accepted. */
  public String issued(UUID orderId, String product, int quantity) {
    events.tell(
        release(orderId, UUID.randomUUID(), product, quantity), material(orderId, "COMPLETE"));
    String id = ticketOf(orderId);
    Events.eventually(
        () -> assertThat(view(id).jsonPath().getBoolean("startGate.met.every { it }")).isTrue());
    return id;
  }

  /** A ticket on which work goes on. */
  public String running(UUID orderId, String product, int quantity) {
    String id = issued(orderId, product, quantity);
    command(id, "acceptance", null).then().statusCode(200);
    command(id, "start", null).then().statusCode(200);
    return id;
  }

  /** Waits for the ticket of an order. */
  public static String ticketOf(UUID orderId) {
    AtomicReference<String> id = new AtomicReference<>("");
    Events.eventually(
        () -> {
          List<String> ids =
              as("p", "planner").get("/tickets?orderId=" + orderId).jsonPath().getList("items.id");
          assertThat(ids).hasSize(1);
          id.set(ids.getFirst());
        });
    return Objects.requireNonNull(id.get());
  }

  public static Response view(String ticket) {
    return as("p", "planner").get("/tickets/" + ticket);
  }

  /** Posts a command on a ticket as everybody, with the version it has now. */
  public static Response command(String ticket, String command, @Nullable Object body) {
    RequestSpecification request =
        as("boss", "foreman", "planner", "qc").header("If-Match", view(ticket).getHeader("ETag"));
    return (body == null ? request : request.body(body)).post("/tickets/" + ticket + "/" + command);
  }

  public static Quantity amount(int value) {
    return new Quantity(BigDecimal.valueOf(value), UNIT);
  }

  private static void post(String path, Object body) {
    as("planner", "planner").body(body).post(path).then().statusCode(200);
  }

  private static Map<String, Object> plant(String code, String kind) {
    return Map.of("code", code, "name", "工厂" + code, "kind", kind);
  }

  private static Map<String, Object> centre(String code, String plant) {
    return Map.of("code", code, "name", code, "plant", plant, "hoursPerDay", 8);
  }

  public static Map<String, Object> product(String code, List<Map<String, Object>> routing) {
    return Map.of(
        "code", code, "name", "产品" + code, "unit", UNIT, "made", true, "routing", routing);
  }

  /** A step of an hour's work per piece. */
  public static Map<String, Object> step(int no, String centre, String stage) {
    return Map.of(
        "stepNo",
        no,
        "workCentre",
        centre,
        "name",
        "工序" + no,
        "stage",
        stage,
        "setupHours",
        0,
        "hoursPerUnit",
        1);
  }
}
