package org.gendan.order.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderHeld;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.OrderResumed;
import org.gendan.order.OrderDesk;
import org.gendan.platform.access.Background;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HoldCancelIT {

  private static final Map<String, Object> REASON = Map.of("reason", "客户资金紧张");

  @Inject Events events;
  @Inject FinanceReactions gateKeeper;
  private OrderDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new OrderDesk(events).open();
  }

  @Test
  void aHeldOrderIsReleasedByNobody() {
    UUID id = desk.confirmed(true);
    supervisor(id, "hold", REASON, 200);

    openTheGate(id);

    desk.post(id, "release", null)
        .then()
        .statusCode(409)
        .body("code", equalTo("order/illegal-transition"));
    Background.run(gateKeeper::sweep);
    desk.read(id).body("status", equalTo("ON_HOLD"));
    events.expect(OrderHeld.class, fact -> fact.orderId().equals(id));
  }

  @Test
  void theSweepReleasesAnOrderWhoseGateOpenedDuringTheHold() {
    UUID id = desk.confirmed(true);
    supervisor(id, "hold", REASON, 200);
    openTheGate(id);
    supervisor(id, "resumption", null, 200);

    Background.run(gateKeeper::sweep);

    events.expect(OrderReleased.class, fact -> fact.orderId().equals(id));
    events.expect(OrderResumed.class, fact -> fact.orderId().equals(id));
  }

  @Test
  void anOrderThatIsNotHeldIsNotResumed() {
    UUID id = desk.confirmed(false);

    desk.postAs("sun", "sales-supervisor", id, "resumption", null)
        .then()
        .statusCode(409)
        .body("code", equalTo("order/not-held"));
  }

  @Test
  void holdingAndCallingOffAreNotForEverybody() {
    UUID id = desk.confirmed(false);

    desk.post(id, "hold", REASON).then().statusCode(403);
    desk.post(id, "cancellation", REASON).then().statusCode(403);
    desk.postAs("wang", "finance", id, "hold", REASON).then().statusCode(200);
  }

  @Test
  void anOrderCalledOffStaysSoWhenItsMoneyComes() {
    UUID id = desk.confirmed(true);
    supervisor(id, "cancellation", REASON, 200);

    openTheGate(id);

    OrderCancelled fact = events.expect(OrderCancelled.class, told -> told.orderId().equals(id));
    assertThat(fact.afterRelease()).isFalse();
    desk.read(id).body("status", equalTo("CANCELLED"));
    supervisor(id, "hold", REASON, 409);
  }

  @Test
  void aCancellationAfterTheReleaseSaysSo() {
    UUID id = desk.released();

    supervisor(id, "cancellation", REASON, 200);

    OrderCancelled fact = events.expect(OrderCancelled.class, told -> told.orderId().equals(id));
    assertThat(fact.afterRelease()).isTrue();
  }

  @Test
  void aReasonIsNeeded() {
    UUID id = desk.confirmed(false);

    supervisor(id, "hold", Map.of("reason", " "), 400);
  }

  /** Money, plan and credit are here. */
  private void openTheGate(UUID id) {
    events.tell(desk.plan(id), new GateConditionMet(id, Gate.RELEASE, List.of(UUID.randomUUID())));
    Events.eventually(
        () ->
            OrderDesk.as("li", "merchandiser")
                .get("/orders/" + id + "/release-gate")
                .then()
                .body("open", equalTo(true)));
  }

  private void supervisor(UUID id, String command, @Nullable Object body, int status) {
    desk.postAs("sun", "sales-supervisor", id, command, body).then().statusCode(status);
  }
}
