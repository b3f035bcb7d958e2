package org.gendan.order.gate;

import static org.gendan.order.OrderDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
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
import org.gendan.platform.access.Background;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReleaseGateIT {

  @Inject Events events;
  @Inject FinanceReactions gateKeeper;
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
  void whoeverAsksThatItGoesByItselfIsBoundByThatToo() {
    UUID id = desk.confirmed(true);
    Money amount = new Money(new BigDecimal("598.5"), "CNY");
    events.tell(
        desk.plan(id), new PaymentConfirmed(id, UUID.randomUUID(), amount, "B1", "li"), met(id));
    Events.eventually(
        () ->
            as("li", "merchandiser")
                .get("/orders/" + id + "/release-gate")
                .then()
                .body("open", equalTo(true)));
    Background.run(gateKeeper::sweep);

    desk.read(id).body("status", equalTo("CONFIRMED"));
    desk.post(id, "release", null).then().statusCode(403);
    desk.postAs("zhao", "merchandiser", id, "release", null).then().statusCode(200);
    OrderReleased released = events.expect(OrderReleased.class, fact -> fact.orderId().equals(id));
    Assertions.assertThat(released.releasedBy()).isEqualTo("zhao");
  }

  @Test
  void whoAskedForTheReleaseIsNamedInIt() {
    UUID id = desk.released();

    OrderReleased released = events.expect(OrderReleased.class, fact -> fact.orderId().equals(id));
    Assertions.assertThat(released.releasedBy()).isEqualTo("li");
  }

  @Test
  void anOverrideNeedsThreePeople() {
    UUID id = desk.confirmed(false);
    events.tell(desk.plan(id));
    String override = desk.override(id).then().statusCode(201).extract().path("id");

    approve(id, override, "chen").statusCode(409).body("code", equalTo("gate/not-endorsed"));
    endorse(id, override, "li").statusCode(403).body("code", equalTo("gate/same-person"));
    endorse(id, override, "wu").statusCode(200).body("endorsedBy", equalTo("wu"));
    approve(id, override, "wu").statusCode(403).body("code", equalTo("gate/same-person"));
    approve(id, override, "li").statusCode(403);
    desk.post(id, "release", null).then().statusCode(422);
    approve(id, override, "chen").statusCode(200);

    GateOverridden told = events.expect(GateOverridden.class, fact -> fact.orderId().equals(id));
    Assertions.assertThat(List.of(told.requestedBy(), told.endorsedBy(), told.approvedBy()))
        .containsExactly("li", "wu", "chen");
    desk.post(id, "release", null).then().statusCode(200).body("status", equalTo("RELEASED"));
    as("li", "merchandiser")
        .get("/orders/" + id + "/release-gate")
        .then()
        .body("overrides[0].usedAt", notNullValue());
  }

  @Test
  void whatIsWorthMoreThanTheLimitIsNotOverridden() {
    Map<String, Object> line =
        Map.of(
            "productCode",
            OrderDesk.PRODUCT,
            "quantity",
            10,
            "unitPrice",
            new BigDecimal("500000.01"),
            "requestedDate",
            LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(40).toString());
    Map<String, Object> large = new HashMap<>(desk.order(UUID.randomUUID().toString()));
    large.put("lines", List.of(line));
    String id = desk.record(large).then().statusCode(201).extract().path("id");

    desk.override(UUID.fromString(id))
        .then()
        .statusCode(422)
        .body("code", equalTo("gate/beyond-limit"));
  }

  private static ValidatableResponse endorse(UUID order, String override, String by) {
    return decide(order, override, by, "endorsement");
  }

  private static ValidatableResponse approve(UUID order, String override, String by) {
    return decide(order, override, by, "approval");
  }

  /** By a person who has every role: not the roles keep duties apart. */
  private static ValidatableResponse decide(UUID order, String override, String by, String what) {
    return as(by, "merchandiser", "sales-supervisor", "finance", "cashier", "general-manager")
        .post("/orders/" + order + "/release-gate/overrides/" + override + "/" + what)
        .then();
  }

  private static GateConditionMet met(UUID id) {
    return new GateConditionMet(id, Gate.RELEASE, List.of(UUID.randomUUID()));
  }
}
