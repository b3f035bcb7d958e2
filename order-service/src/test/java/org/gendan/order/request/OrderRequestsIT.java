package org.gendan.order.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.OrderDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderRequestAccepted;
import org.gendan.contracts.order.OrderEvent.OrderRequestDeclined;
import org.gendan.contracts.order.OrderEvent.OrderRequestMade;
import org.gendan.contracts.order.PartnerOrderEvent.PartnerOrderRefused;
import org.gendan.contracts.partner.CustomerSaid.PartnerCancellationRequested;
import org.gendan.contracts.partner.CustomerSaid.PartnerChangeRequested;
import org.gendan.contracts.partner.PartnerEvent;
import org.gendan.order.OrderDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OrderRequestsIT {

  @Inject Events events;

  private OrderDesk desk;
  private UUID order;
  private String externalNo;

  @BeforeEach
  void anOrderIsConfirmed() {
    desk = new OrderDesk(events).open();
    order = desk.confirmed(false);
    externalNo = desk.read(order).extract().path("externalNo");
  }

  @Test
  void aWishedChangeIsKeptShownToThePersonAndAnswered() {
    PartnerChangeRequested said = change(desk.customer);
    Envelope first = events.tell(said).getFirst();
    events.tellAgain(said, first);

    made(said);
    requests().body("$", hasSize(1)).body("[0].status", equalTo("OPEN"));
    as("li", "merchandiser")
        .get("/today?owner=me")
        .then()
        .body(
            "items.find { it.order.orderId == '%s' }.reason".formatted(order),
            equalTo("REQUESTED"));

    decide(said, "acceptance", Map.of("note", "可以"), "merchandiser").then().statusCode(200);

    OrderRequestAccepted told =
        events.expect(OrderRequestAccepted.class, fact -> fact.orderId().equals(order));
    assertThat(told.receiptId()).isEqualTo(said.receiptId());
    requests().body("[0].decidedBy", equalTo("li")).body("[0].answer", equalTo("可以"));
    as("li", "merchandiser")
        .get("/today?owner=me")
        .then()
        .body(
            "items.find { it.order.orderId == '%s' }.reason".formatted(order), equalTo("RELEASE"));
    Events.eventually(
        () ->
            as("li", "merchandiser")
                .get("/orders/" + order + "/timeline")
                .then()
                .body("type", hasItems("order-request.made.v1", "order-request.accepted.v1")));
    decide(said, "declination", Map.of("reason", "x"), "merchandiser").then().statusCode(409);
  }

  @Test
  void aCancellationIsDoneByWhoeverMayCallOrdersOff() {
    PartnerCancellationRequested said = cancellation();
    events.tell(said);
    made(said);

    decide(said, "acceptance", Map.of(), "merchandiser")
        .then()
        .statusCode(403)
        .body("code", equalTo("request/may-not-cancel"));
    decide(said, "acceptance", Map.of(), "sales-supervisor").then().statusCode(200);

    events.expect(OrderCancelled.class, fact -> fact.orderId().equals(order));
    events.expect(OrderRequestAccepted.class, fact -> fact.orderId().equals(order));
    desk.read(order).body("status", equalTo("CANCELLED"));
    assertThat(refused(change(desk.customer))).isEqualTo("request/order-closed");
  }

  @Test
  void whatIsDeclinedIsToldWithItsReason() {
    PartnerCancellationRequested said = cancellation();
    events.tell(said);
    made(said);
    assertThat(refused(cancellation())).isEqualTo("request/already-open");

    decide(said, "declination", Map.of("reason", "已裁切"), "merchandiser").then().statusCode(200);

    assertThat(
            events
                .expect(OrderRequestDeclined.class, fact -> fact.orderId().equals(order))
                .reason())
        .isEqualTo("已裁切");
    desk.read(order).body("status", equalTo("CONFIRMED"));
  }

  @Test
  void anotherCustomersOrderIsNotThere() {
    assertThat(refused(change("C-OTHER"))).isEqualTo("order/not-found");
    requests().body("$", hasSize(0));
  }

  private PartnerChangeRequested change(String customer) {
    return new PartnerChangeRequested(
        UUID.randomUUID(),
        "ERP",
        "ERP/" + externalNo,
        customer,
        externalNo,
        "改为 8 张",
        null,
        Instant.now());
  }

  private PartnerCancellationRequested cancellation() {
    return new PartnerCancellationRequested(
        UUID.randomUUID(),
        "ERP",
        "ERP/" + externalNo,
        desk.customer,
        externalNo,
        "开业推迟",
        Instant.now());
  }

  private void made(PartnerEvent said) {
    events.expect(OrderRequestMade.class, fact -> fact.receiptId().equals(said.receiptId()));
  }

  private String refused(PartnerEvent said) {
    events.tell(said);
    return events
        .expect(PartnerOrderRefused.class, fact -> fact.receiptId().equals(said.receiptId()))
        .reasons()
        .getFirst()
        .code();
  }

  private ValidatableResponse requests() {
    return as("li", "merchandiser").get("/orders/" + order + "/requests").then().statusCode(200);
  }

  private Response decide(PartnerEvent said, String how, Map<String, ?> body, String role) {
    return as("li", role)
        .header(
            "If-Match",
            "\""
                + requests()
                    .extract()
                    .path("find { it.id == '%s' }.version".formatted(said.receiptId()))
                + "\"")
        .body(body)
        .post("/orders/" + order + "/requests/" + said.receiptId() + "/" + how);
  }
}
