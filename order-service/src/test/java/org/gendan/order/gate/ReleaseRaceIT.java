package org.gendan.order.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.OrderDesk.as;
import static org.gendan.order.OrderDesk.asOnce;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gendan.contracts.Money;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.contracts.order.OrderEvent.GateOverridden;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderHeld;
import org.gendan.contracts.order.OrderEvent.OrderReceived;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.PromiseSet;
import org.gendan.order.OrderDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.Race;
import org.gendan.testkit.Race.Tally;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Everything that may meet at the release gate in the same instant. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReleaseRaceIT {

  private static final int CROWD = 100;
  private static final Map<String, String> REASON = Map.of("reason", "客户资金紧张");
  private static final String[] TOO_LATE = {"request/version-stale", "order/illegal-transition"};

  private static final String LOST = "%\"moneyMet\": [\"true\", \"false\"]%";
  private static final String RELEASED = "%\"status\": [\"CONFIRMED\", \"RELEASED\"]%";
  private static long deadlocks;

  @Inject Events events;
  private OrderDesk desk;

  @BeforeAll
  static void countDeadlocks() {
    deadlocks = deadlocks();
  }

  @BeforeEach
  void openDesk() {
    desk = new OrderDesk(events).open();
  }

  /** Whoever needs two rows takes them in the same sequence as everybody. */
  @AfterEach
  void nobodyLockedCrosswise() {
    assertThat(deadlocks()).isEqualTo(deadlocks);
  }

  @RepeatedTest(2)
  void ofAHundredReleasesOneWins() {
    UUID id = ready();
    String version = version(id);

    Race.of(CROWD).run(i -> release(id, "li-" + i, version)).oneWinner(TOO_LATE);

    Told.by(id).once(OrderReleased.class);
  }

  @RepeatedTest(3)
  void aReleaseAndACancellationHaveOneWinner() {
    UUID id = ready();

    Tally tally = against(id, "cancellation", REASON);

    desk.read(id).body("status", equalTo(tally.won(0) ? "RELEASED" : "CANCELLED"));
    Told.by(id).times(tally.won(0) ? 1 : 0, OrderReleased.class);
    Told.by(id).times(tally.won(0) ? 0 : 1, OrderCancelled.class);
  }

  @RepeatedTest(3)
  void aReleaseAndAHoldHaveOneWinner() {
    UUID id = ready();

    Tally tally = against(id, "hold", REASON);

    desk.read(id).body("status", equalTo(tally.won(0) ? "RELEASED" : "ON_HOLD"));
    Told.by(id).times(tally.won(0) ? 0 : 1, OrderHeld.class);
  }

  @RepeatedTest(3)
  void aReleaseAndAnAmendedDateHaveOneWinner() {
    UUID id = ready();
    String version = version(id);
    String promises = "/orders/" + id + "/lines/" + desk.line(id) + "/promises";
    Map<String, String> later =
        Map.of("date", desk.promised(id).plusDays(3).toString(), "reason", "来料迟");

    Tally tally =
        Race.between(
            () -> release(id, "zhao", version),
            () -> as("li", "merchandiser").header("If-Match", version).body(later).post(promises));

    tally.oneWinner(TOO_LATE);
    Told.by(id).times(tally.won(0) ? 1 : 0, OrderReleased.class);
    Told.by(id).times(tally.won(0) ? 1 : 2, PromiseSet.class);
  }

  /** The audit is written in the transactions that hold the gate: it knows who came first. */
  @RepeatedTest(3)
  void moneyThatIsLostInTheSameInstantReleasesNothingAfterwards() {
    UUID id = ready();
    String version = version(id);

    CompletableFuture<Void> lost =
        CompletableFuture.runAsync(
            () -> events.tell(new GateConditionLost(id, Gate.RELEASE, "退票")));
    Tally tally =
        Race.between(() -> release(id, "li", version), () -> release(id, "zhao", version));
    lost.join();
    Events.eventually(() -> assertThat(audited(id, LOST)).isPositive());

    assertThat(tally.winners()).hasSizeLessThan(2);
    tally.winners(
        tally.winners().size(), "request/version-stale", "order/illegal-transition", "gate/closed");
    Told.by(id).times(tally.winners().size(), OrderReleased.class);
    assertThat(audited(id, RELEASED)).isLessThan(audited(id, LOST));
  }

  @RepeatedTest(3)
  void moneyThatComesInTheSameInstantReleasesOnce() {
    UUID id = desk.confirmed(true);
    events.tell(desk.plan(id));
    String version = version(id);
    Money amount = new Money(new BigDecimal("598.5"), "CNY");

    CompletableFuture<Void> paid =
        CompletableFuture.runAsync(
            () ->
                events.tell(
                    new PaymentConfirmed(id, UUID.randomUUID(), amount, "B1", "wu"),
                    new GateConditionMet(id, Gate.RELEASE, List.of(UUID.randomUUID()))));
    Tally tally = Race.of(10).run(i -> release(id, "li-" + i, version));
    paid.join();
    desk.eventually(id, "RELEASED");

    assertThat(tally.winners()).hasSizeLessThan(2);
    Told.by(id).once(OrderReleased.class);
  }

  @Test
  void ofAHundredApprovalsOneOpensTheGate() {
    UUID id = desk.confirmed(false);
    events.tell(desk.plan(id));
    String override = "/orders/" + id + "/release-gate/overrides/" + desk.override(id).path("id");

    Race.of(CROWD)
        .run(i -> as("wu-" + i, "finance").post(override + "/endorsement"))
        .oneWinner("gate/override-closed");
    Race.of(CROWD)
        .run(i -> as("chen-" + i, "general-manager").post(override + "/approval"))
        .oneWinner("gate/override-closed", "gate/same-person");

    Told.by(id).once(GateOverridden.class);
  }

  @RepeatedTest(3)
  void aReleaseMeetsTheApprovalItWaitsFor() {
    UUID id = desk.confirmed(false);
    events.tell(desk.plan(id));
    String override = "/orders/" + id + "/release-gate/overrides/" + desk.override(id).path("id");
    as("wu", "finance").post(override + "/endorsement").then().statusCode(200);
    String version = version(id);

    Tally tally =
        Race.between(
            () -> release(id, "li", version),
            () -> as("chen", "general-manager").post(override + "/approval"));

    assertThat(tally.won(1)).isTrue();
    tally.winners(tally.won(0) ? 2 : 1, "gate/closed");
    Told.by(id).times(tally.won(0) ? 1 : 0, OrderReleased.class);
  }

  @Test
  void oneKeyIsOneOrder() {
    Map<String, Object> order = desk.order(UUID.randomUUID().toString());
    String key = UUID.randomUUID().toString();

    Tally tally = Race.of(CROWD).run(i -> recordOnce(key, order));

    List<String> ids = tally.told(answer -> answer.path("id"));
    assertThat(ids).hasSize(1);
    assertThat(tally.told(answer -> answer.body().asString())).hasSize(1);
    tally.winners(tally.winners().size(), "request/in-progress");
    Told.by(UUID.fromString(ids.getFirst())).once(OrderReceived.class);
  }

  @Test
  void oneKeyWithTwoContentsIsOneOfThem() {
    Map<String, Object> one = desk.order(UUID.randomUUID().toString());
    Map<String, Object> other = new HashMap<>(one);
    other.put("rush", true);
    String key = UUID.randomUUID().toString();

    Tally tally = Race.of(20).run(i -> recordOnce(key, i % 2 == 0 ? one : other));

    assertThat(tally.<String>told(answer -> answer.path("id"))).hasSize(1);
    tally.winners(tally.winners().size(), "request/in-progress", "request/idempotency-key-reused");
    assertThat(tally.toString()).contains("request/idempotency-key-reused");
  }

  @Test
  void oneOrderOfTheCustomerIsWrittenDownOnce() {
    Map<String, Object> order = desk.order(UUID.randomUUID().toString());

    Race.of(CROWD)
        .run(i -> as("li-" + i, "merchandiser").body(order).post("/orders"))
        .oneWinner("request/already-exists", "order/already-recorded");
  }

  private Tally against(UUID id, String command, Object body) {
    String version = version(id);
    Tally tally =
        Race.between(
            () -> release(id, "li", version),
            () ->
                as("sun", "sales-supervisor")
                    .header("If-Match", version)
                    .body(body)
                    .post("/orders/" + id + "/" + command));
    tally.oneWinner(TOO_LATE);
    return tally;
  }

  /** An order that only waits for somebody to release it. */
  private UUID ready() {
    UUID id = desk.confirmed(false);
    events.tell(desk.plan(id), new GateConditionMet(id, Gate.RELEASE, List.of(UUID.randomUUID())));
    Events.eventually(
        () ->
            as("li", "merchandiser")
                .get("/orders/" + id + "/release-gate")
                .then()
                .body("open", equalTo(true)));
    return id;
  }

  private static String version(UUID id) {
    return as("li", "merchandiser").get("/orders/" + id).getHeader("ETag");
  }

  private static Response release(UUID id, String by, String version) {
    return as(by, "merchandiser").header("If-Match", version).post("/orders/" + id + "/release");
  }

  private static Response recordOnce(String key, Map<String, Object> order) {
    return asOnce(key, "li", "merchandiser").body(order).post("/orders");
  }

  /** The last audit row of this order, or its gate, that changed like this; 0 without one. */
  private static long audited(UUID id, String change) {
    return TestDatabase.rows(
            "select coalesce(max(id), 0) from audit where entity_id = ? and changes::text like ?",
            row -> row.getLong(1),
            id.toString(),
            change)
        .getFirst();
  }

  private static long deadlocks() {
    return TestDatabase.rows(
            "select deadlocks from pg_stat_database where datname = current_database()",
            row -> row.getLong(1))
        .getFirst();
  }
}
