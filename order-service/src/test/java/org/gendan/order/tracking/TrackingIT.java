package org.gendan.order.tracking;

import static io.restassured.RestAssured.given;
import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.OrderDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.Money;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.contracts.finance.PaymentEvent.ReceivableOverdue;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentCancelled;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentPlanned;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.contracts.procurement.MaterialEvent.MaterialChecked;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderOverdue;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractAccepted;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractReturned;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractSent;
import org.gendan.contracts.production.TicketEvent.GoodsFinished;
import org.gendan.contracts.production.TicketEvent.TicketCreated;
import org.gendan.contracts.production.TicketEvent.TicketFinished;
import org.gendan.contracts.production.TicketEvent.TicketStarted;
import org.gendan.order.OrderDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TrackingIT {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  @Inject Events events;
  private OrderDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new OrderDesk(events).open();
  }

  @Test
  void theBoardShowsWhereAnOrderStands() {
    UUID id = desk.released();
    List<Peg> pegs = desk.pegs(id, "10");
    Quantity ten = pegs.getFirst().quantity();
    UUID ticket = UUID.randomUUID();

    events.tell(
        new MaterialChecked(id, "DATED", DAY, List.of()),
        new TicketCreated(ticket, "T-1", "P1", OrderDesk.PRODUCT, ten, pegs, DAY),
        new TicketCreated(UUID.randomUUID(), "T-2", "P1", OrderDesk.PRODUCT, ten, pegs, DAY),
        new TicketStarted(ticket, "T-1", "P1", pegs),
        new TicketFinished(ticket, "T-1", pegs, ten, ten));

    eventually(id, "money", "DEPOSIT_PAID");
    eventually(id, "material", "DATED");
    eventually(id, "ticketsFinished", 1);
    row(id)
        .body("items[0].status", equalTo("RELEASED"))
        .body("items[0].customerName", equalTo("华美家具"))
        .body("items[0].kitDate", equalTo(DAY.toString()))
        .body("items[0].tickets", equalTo(2))
        .body("items[0].ticketsStarted", equalTo(1))
        .body("items[0].delivery", equalTo("NONE"));
  }

  @Test
  void deliveryFollowsFromAllShipmentsInWhateverOrderTheyAreHeardOf() {
    UUID id = desk.released();
    List<Peg> pegs = desk.pegs(id, "5");
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    UUID third = UUID.randomUUID();

    events.tell(planned(first, pegs), planned(second, pegs), planned(third, pegs));
    eventually(id, "delivery", "PLANNED");
    events.tell(departed(second, pegs), new ShipmentSigned(second, "B", DAY, pegs));
    eventually(id, "delivery", "PARTLY_SHIPPED");
    events.tell(new ShipmentCancelled(third, "C", "并入", pegs), departed(first, pegs));
    eventually(id, "delivery", "DEPARTED");
    events.tell(new ShipmentSigned(first, "A", DAY, pegs));

    eventually(id, "delivery", "SIGNED");
  }

  @Test
  void overdueMoneyIsSeen() {
    UUID id = desk.released();

    events.tell(new ReceivableOverdue(id, UUID.randomUUID(), new Money(TEN, "CNY"), DAY, 1));

    eventually(id, "money", "OVERDUE");
  }

  @Test
  void theLastThingThatHappenedIsSeenWhicheverDepartmentToldIt() {
    UUID id = desk.released();

    events.tell(new PurchaseOrderOverdue(UUID.randomUUID(), "PO-1", DAY, List.of(id)));

    eventually(id, "lastEvent", "purchase-order.overdue.v1");
  }

  @Test
  void theRowTellsWhoMakesItAndWhenItIsExpected() {
    UUID id = desk.released();
    List<Peg> pegs = desk.pegs(id, "10");
    Quantity ten = pegs.getFirst().quantity();
    UUID ticket = UUID.randomUUID();
    UUID outside = UUID.randomUUID();
    LocalDate ends = desk.promised(id).plusDays(4);

    events.tell(
        new TicketCreated(ticket, "T-1", "P1", OrderDesk.PRODUCT, ten, pegs, DAY),
        new TicketStarted(ticket, "T-1", "P1", pegs),
        new SubcontractSent(outside, "S-1", ticket, 20, "W1", ten, DAY, pegs),
        new SubcontractAccepted(outside, "S-1", ticket, 20, ends, pegs));

    eventually(id, "workshops", List.of("W1"));
    eventually(id, "plants", List.of("P1"));
    eventually(id, "expectedDate", ends.plusDays(3).toString());
    eventually(id, "step", "OUTSOURCING");
    row(id)
        .body("items[0].productName", equalTo("餐椅"))
        .body("items[0].lineCount", equalTo(1))
        .body("items[0].quantity", equalTo(10.0f))
        .body("items[0].deposit", equalTo("PAID"))
        .body("items[0].balance", equalTo("NONE"))
        .body("items[0].total.currency", equalTo("CNY"))
        .body("items[0].focus", equalTo("AT_RISK"))
        .body("items[0].slackDays", equalTo(-7));
    board("?workshop=W1&focus=AT_RISK&query=" + desk.customer).body("total", equalTo(1));
    as("li", "buyer")
        .get("/tracking?id=" + id)
        .then()
        .body("items", hasSize(1))
        .body("items[0].total", nullValue());

    events.tell(
        new SubcontractReturned(
            outside, "S-1", ticket, 20, ten, none(), none(), new Money(TEN, "CNY"), true, pegs),
        new GoodsFinished(ticket, "T-1", "P1", OrderDesk.PRODUCT, pegs, true),
        new TicketFinished(ticket, "T-1", pegs, ten, none()));

    eventually(id, "inspected", true);
    row(id)
        .body("items[0].workshops", hasSize(0))
        .body("items[0].step", equalTo("BALANCE"))
        .body("items[0].focus", equalTo("UNPAID"));
  }

  @Test
  void aSilentWorkshopIsSeenAndPaymentsAreKeptApart() {
    UUID id = desk.released();
    PaymentPlanMade plan = desk.plan(id);
    UUID balance = plan.parts().getLast().partId();

    events.tell(
        plan,
        new PaymentConfirmed(id, UUID.randomUUID(), new Money(TEN, "CNY"), "B-1", "wang"),
        new ReceivableOverdue(id, balance, new Money(TEN, "CNY"), DAY, 1));

    eventually(id, "balance", "OVERDUE");
    row(id)
        .body("items[0].deposit", equalTo("DUE"))
        .body("items[0].received.amount", equalTo("10.0000"));
  }

  @Test
  void countsSayWhatTheListsHold() {
    desk.confirmed(false);

    as("li", "merchandiser")
        .get("/tracking/counts?query=" + desk.customer)
        .then()
        .statusCode(200)
        .header("Gendan-Now", startsWith(LocalDate.now(ZoneOffset.UTC).toString()))
        .body("today", equalTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()))
        .body("status.DRAFT", equalTo(1))
        .body("status.CONFIRMED", equalTo(1))
        .body("focus.REPLY", equalTo(1))
        .body("step.RELEASE", equalTo(1));
    board("?focus=RELEASE&query=" + desk.customer).body("total", equalTo(1));
    board("?owner=me&query=" + desk.customer).body("total", equalTo(2));
    board("?owner=nobody&query=" + desk.customer).body("total", equalTo(0));
  }

  @Test
  void manyNumbersAreLookedUpAtOnce() {
    String one = desk.record(desk.order(UUID.randomUUID().toString())).path("orderNo");
    String other = UUID.randomUUID().toString();
    desk.record(desk.order(other)).then().statusCode(201);

    board("?numbers=" + one + ", " + other + ",nothing").body("total", equalTo(2));
    List<String> down =
        board("?sort=orderNo&direction=DESC&query=" + desk.customer)
            .extract()
            .path("items.orderNo");
    assertThat(down).hasSize(3).isSortedAccordingTo(Comparator.reverseOrder());
    as("li", "merchandiser")
        .get("/tracking?numbers=" + "x,".repeat(201))
        .then()
        .statusCode(422)
        .body("code", equalTo("tracking/too-many-numbers"));
  }

  @Test
  void theBoardIsFilteredByStatusNumberAndCustomer() {
    String externalNo = "PO-" + UUID.randomUUID();
    String orderNo = desk.record(desk.order(externalNo)).path("orderNo");
    desk.confirmed(false);

    board("?query=" + externalNo).body("items.orderNo", equalTo(List.of(orderNo)));
    board("?query=" + orderNo).body("items", hasSize(1));
    board("?status=CONFIRMED&query=" + desk.customer)
        .body("items.status", everyItem(equalTo("CONFIRMED")))
        .body("total", equalTo(1));
    board("?query=" + desk.customer).body("items.orderNo", hasItem(orderNo));
    board("?query=nothing-like-it").body("items", hasSize(0)).body("total", equalTo(0));
  }

  @Test
  void theBoardIsSortedAndPaged() {
    for (int i = 0; i < 3; i++) {
      desk.record(desk.order(UUID.randomUUID().toString())).then().statusCode(201);
    }

    List<String> numbers =
        board("?sort=orderNo&size=2&query=" + desk.customer)
            .body("items", hasSize(2))
            .body("total", equalTo(4))
            .extract()
            .path("items.orderNo");
    assertThat(numbers).isSorted();
    board("?sort=orderNo&size=2&page=1&query=" + desk.customer).body("items", hasSize(2));
    board("?sort=dueDate&query=" + desk.customer).body("items", hasSize(4));
  }

  @ParameterizedTest
  @CsvSource({
    "sort=price,422",
    "size=0,400",
    "size=201,400",
    "page=-1,400",
    "page=x,400",
    "status=LOST,400",
    "focus=LOST,400",
    "direction=UP,400",
    "dueFrom=soon,400"
  })
  void whatCannotBeShownIsRefused(String query, int status) {
    as("li", "merchandiser").get("/tracking?" + query).then().statusCode(status);
  }

  /** PostgreSQL keeps no NUL in text: what holds one is nobody's number, and no matter for it. */
  @Test
  void whatNoNumberCanHoldIsNotSearchedFor() {
    as("li", "merchandiser")
        .queryParam("query", "SO\u0000")
        .get("/tracking")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/query"));
  }

  @Test
  void aCustomerSeesOnlyItsOwn() {
    desk.record(desk.order(UUID.randomUUID().toString())).then().statusCode(201);
    new OrderDesk(events).open();
    String token = Tokens.scoped("guest", Map.of("customers", Set.of(desk.customer)), "customer");

    given()
        .auth()
        .oauth2(token)
        .get("/tracking")
        .then()
        .statusCode(200)
        .body("total", equalTo(2))
        .body("items.customerCode", everyItem(equalTo(desk.customer)));
  }

  private void eventually(UUID id, String axis, Object value) {
    Events.eventually(() -> row(id).body("items[0]." + axis, equalTo(value)));
  }

  private ValidatableResponse row(UUID id) {
    String orderNo = desk.read(id).extract().path("orderNo");
    return board("?query=" + orderNo).body("items", hasSize(1));
  }

  private static ValidatableResponse board(String query) {
    return as("li", "merchandiser").get("/tracking" + query).then().statusCode(200);
  }

  private static Quantity none() {
    return new Quantity(BigDecimal.ZERO, "EA");
  }

  private Event planned(UUID shipment, List<Peg> pegs) {
    return new ShipmentPlanned(shipment, "SH", desk.customerId, DAY, pegs);
  }

  private Event departed(UUID shipment, List<Peg> pegs) {
    Money freight = new Money(TEN, "CNY");
    return new ShipmentDeparted(
        shipment, "SH", desk.customerId, "SF", "W1", freight, Instant.EPOCH, DAY, pegs);
  }
}
