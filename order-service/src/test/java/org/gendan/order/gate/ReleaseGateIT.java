package org.gendan.order.gate;

import static org.gendan.order.OrderDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Money;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.contracts.order.OrderEvent.GateOverridden;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.order.OrderDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReleaseGateIT {

  @Inject Events events;
  private OrderDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new OrderDesk(events).open();
  }

  @Test
  void anOrderIsReleasedByItselfWhenItsDepositIsHere() {
    UUID id = desk.confirmed(true);

    events.tell(desk.plan(id), met(id));

    OrderReleased released = events.expect(OrderReleased.class, fact -> fact.orderId().equals(id));
    Assertions.assertThat(released.lines()).hasSize(1);
  }

  @Test
  void theDepositMayComeBeforeThePlan() {
    UUID id = desk.confirmed(true);

    events.tell(met(id), desk.plan(id));

    events.expect(OrderReleased.class, fact -> fact.orderId().equals(id));
  }

  @Test
  void aFactDeliveredTwiceReleasesOnce() {
    UUID id = desk.confirmed(true);
    events.tell(desk.plan(id));
    GateConditionMet fact = met(id);
    Envelope envelope = events.tell(fact).getFirst();
    events.expect(OrderReleased.class, released -> released.orderId().equals(id));

    events.tellAgain(fact, envelope);

    UUID witness = desk.confirmed(true);
    events.tell(desk.plan(witness), met(witness));
    events.expect(OrderReleased.class, released -> released.orderId().equals(witness));
    Assertions.assertThat(events.told(OrderReleased.class))
        .filteredOn(released -> released.orderId().equals(id))
        .hasSize(1);
  }

  @Test
  void aClosedGateRefusesAndSaysWhy() {
    UUID id = desk.confirmed(false);

    desk.post(id, "release", null)
        .then()
        .statusCode(422)
        .body("code", equalTo("gate/closed"))
        .body("errors.code", hasItem("gate/payment-open"))
        .body("errors.detail", hasItem("付款计划要求下达前到账的货款尚未确认"));
    as("li", "merchandiser")
        .get("/orders/" + id + "/release-gate")
        .then()
        .statusCode(200)
        .body("open", equalTo(false));
  }

  @Test
  void moneyThatWasLostClosesTheGateAgain() {
    UUID id = desk.confirmed(false);
    events.tell(desk.plan(id), met(id), new GateConditionLost(id, Gate.RELEASE, "退票"));

    Events.eventually(
        () ->
            as("li", "merchandiser")
                .get("/orders/" + id + "/release-gate")
                .then()
                .body("conditions.find { it.name == 'PAYMENT' }.state", equalTo("OPEN"))
                .body("conditions.find { it.name == 'CREDIT' }.state", equalTo("MET")));
    desk.post(id, "release", null).then().statusCode(422);
  }

  @Test
  void whoConfirmedTheMoneyMayNotRelease() {
    UUID id = desk.confirmed(false);
    Money amount = new Money(new BigDecimal("598.5"), "CNY");
    events.tell(
        desk.plan(id), new PaymentConfirmed(id, UUID.randomUUID(), amount, "B1", "li"), met(id));
    Events.eventually(
        () ->
            as("li", "merchandiser")
                .get("/orders/" + id + "/release-gate")
                .then()
                .body("open", equalTo(true)));

    desk.post(id, "release", null)
        .then()
        .statusCode(403)
        .body("code", equalTo("gate/confirmer-may-not-release"));
  }

  @Test
  void anOverrideNeedsTwoPeople() {
    UUID id = desk.confirmed(false);
    events.tell(desk.plan(id));
    String override =
        as("li", "merchandiser")
            .body(
                Map.of(
                    "condition", "PAYMENT",
                    "reason", "老客户,款已在途",
                    "expiresAt", Instant.now().plus(2, ChronoUnit.DAYS).toString()))
            .post("/orders/" + id + "/release-gate/overrides")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String approval = "/orders/" + id + "/release-gate/overrides/" + override + "/approval";

    as("li", "merchandiser", "general-manager").post(approval).then().statusCode(403);
    as("chen", "general-manager").post(approval).then().statusCode(200);

    events.expect(GateOverridden.class, fact -> fact.orderId().equals(id));
    desk.post(id, "release", null).then().statusCode(200).body("status", equalTo("RELEASED"));
  }

  private static GateConditionMet met(UUID id) {
    return new GateConditionMet(id, Gate.RELEASE, List.of(UUID.randomUUID()));
  }
}
