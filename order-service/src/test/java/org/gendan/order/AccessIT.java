package org.gendan.order;

import static org.gendan.order.OrderDesk.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.OrderRequestMade;
import org.gendan.contracts.partner.CustomerSaid.PartnerChangeRequested;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.access.AccessCheck;
import org.gendan.testkit.access.ForgedTokens;
import org.gendan.testkit.access.SideDoors;
import org.junit.jupiter.api.Test;

/** Who may do what here, as the matrix decides it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AccessIT {

  private static final Map<String, Object> SHARE =
      Map.of("days", 30, "contactName", "陈璐", "contactPhone", "0571-8800");

  @Inject Events events;

  @Test
  void everyRoleMayDoWhatTheMatrixSays() {
    OrderDesk ours = new OrderDesk(events).open();
    OrderDesk theirs = new OrderDesk(events).open();
    UUID our = ours.confirmed(false);
    UUID their = theirs.confirmed(false);

    new AccessCheck("order")
        .scope("customers", ours.customer, theirs.customer)
        .knowing("/orders/{id}", our.toString(), their.toString())
        .knowing(
            "/orders/{id}/lines/{lineId}", ours.line(our).toString(), theirs.line(their).toString())
        .knowing("/orders/{id}/release-gate/overrides/{overrideId}", override(our), override(their))
        .knowing("/today/{orderId}", our.toString(), their.toString())
        .saying("POST /today/{orderId}/reminders", Map.of("channel", "PHONE", "text", "x"))
        .saying("POST /today/{orderId}/snooze", Map.of("reason", "RELEASE", "until", tomorrow()))
        .saying("POST /today/{orderId}/done", Map.of("reason", "RELEASE"))
        .saying("POST /today/{orderId}/restoration", Map.of("reason", "RELEASE"))
        .knowing("/orders/{id}/requests/{requestId}", request(ours, our), request(theirs, their))
        .knowing("/orders/{id}/shares/{shareId}", share(our), share(their))
        .saying("POST /orders/{id}/notes", Map.of("text", "x"))
        .saying("POST /orders/{id}/handover", Map.of("to", "zhou", "reason", "x"))
        .saying("POST /orders/{id}/reply", Map.of("channel", "PHONE", "text", "x"))
        .saying("POST /orders/{id}/release-gate/overrides", override())
        .saying("POST /orders/{id}/shares", SHARE)
        .summing("GET /kpi", "received")
        .summing("GET /today", "counts")
        .summing("GET /tracking/counts", "status")
        .prices("\"total\":{", "1,995", "1995")
        .assertKept();
  }

  @Test
  void forgedTokensOpenNothing() {
    new ForgedTokens("order-service").assertRefused();
  }

  @Test
  void sideDoorsAreShut() {
    new SideDoors().assertShut();
  }

  private static String share(UUID order) {
    return as("li", "merchandiser")
        .body(SHARE)
        .post("/orders/" + order + "/shares")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String request(OrderDesk desk, UUID order) {
    String externalNo = desk.read(order).extract().path("externalNo");
    PartnerChangeRequested wish =
        new PartnerChangeRequested(
            UUID.randomUUID(),
            "ERP",
            "ERP/" + externalNo,
            desk.customer,
            externalNo,
            "改为 8 张",
            null,
            Instant.now());
    events.tell(wish);
    events.expect(OrderRequestMade.class, made -> made.receiptId().equals(wish.receiptId()));
    return wish.receiptId().toString();
  }

  private static String override(UUID order) {
    return as("li", "merchandiser")
        .body(override())
        .post("/orders/" + order + "/release-gate/overrides")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String tomorrow() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
  }

  private static Map<String, Object> override() {
    String end = Instant.now().plus(2, ChronoUnit.DAYS).toString();
    return Map.of("condition", "PAYMENT", "reason", "款已在途", "expiresAt", end);
  }
}
