package org.gendan.order.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.order.OrderEvent.OrderHeld;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.order.OrderDesk;
import org.gendan.platform.fault.FaultPoint;
import org.gendan.platform.fault.Faults;
import org.gendan.platform.inbox.Inbox;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A step fails at each point; what was half done is undone, and the next try does it once. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FaultPointsIT {

  @Inject Events events;
  @Inject Inbox inbox;
  @Inject StubbornReactions stubborn;

  @AfterEach
  void noMoreFaults() {
    Faults.arm("");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ALL, names = "^(AFTER_|RELAY_).*")
  void aCommandHappensOnceHoweverOftenItIsSent(FaultPoint point) {
    OrderDesk desk = new OrderDesk(events).open();
    String externalNo = UUID.randomUUID().toString();
    Map<String, Object> order = desk.order(externalNo);
    String key = UUID.randomUUID().toString();
    settled();
    fail(point);

    Response first = OrderDesk.asOnce(key, "li", "merchandiser").body(order).post("/orders");
    if (first.statusCode() != 201) {
      assertThat(first.statusCode()).as(first.asString()).isEqualTo(500);
      assertThat(point.name()).startsWith("AFTER_");
    }
    Response second = OrderDesk.asOnce(key, "li", "merchandiser").body(order).post("/orders");

    assertThat(second.statusCode()).as(second.asString()).isEqualTo(201);
    String id = second.path("id");
    assertThat(count("select count(*) from orders where external_no = ?", externalNo)).isEqualTo(1);
    Events.eventually(() -> assertThat(published(id)).containsExactly("order.received.v1/1"));
    settled();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.MATCH_ALL,
      names = {"^(CONSUMER_|GATE_|AFTER_INSERT_|AFTER_OUTBOX_).*", "^(?!.*(_POLL|_OFFSET)$).*"})
  void aFactHasItsEffectOnce(FaultPoint point) {
    OrderDesk desk = new OrderDesk(events).open();
    UUID id = desk.confirmed(true);
    events.tell(desk.plan(id));
    settled();
    fail(point);

    events.tell(new GateConditionMet(id, Gate.RELEASE, List.of(UUID.randomUUID())));

    events.expect(OrderReleased.class, fact -> fact.orderId().equals(id));
    settled();
    assertThat(published(id.toString())).filteredOn(f -> f.startsWith("order.released")).hasSize(1);
    assertThat(count("select count(*) from inbox_parked where key = ?", id.toString())).isZero();
  }

  /**
   * Outside of its transaction nothing of ours may fail, so only a crash comes here: the broker
   * sends again.
   */
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ALL, names = "^CONSUMER_.*(_POLL|_OFFSET)$")
  void aPollThatComesAgainHasItsEffectOnce(FaultPoint point) {
    UUID order = UUID.randomUUID();
    var poll = Wire.poll(new OrderHeld(order, "1"), new OrderHeld(order, "2"));
    Faults.arm(name(point) + "/" + StubbornReactions.CONSUMER + "=throw");

    assertThatThrownBy(() -> inbox.receive(stubborn.reactions(), poll))
        .hasMessageContaining(point.name());
    inbox.receive(stubborn.reactions(), poll);

    Events.eventually(
        () ->
            assertThat(published(order.toString()))
                .containsExactly("order.rejected.v1/1", "order.rejected.v1/2"));
  }

  private static void fail(FaultPoint point) {
    String who = point.name().startsWith("CONSUMER_") ? "/order.gate" : "";
    Faults.arm(name(point) + who + "=throw");
  }

  private static String name(FaultPoint point) {
    return point.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void settled() {
    Events.eventually(() -> assertThat(count("select count(*) from outbox")).isZero());
  }

  private static int count(String sql, Object... parameters) {
    return TestDatabase.rows(sql, row -> row.getInt(1), parameters).getFirst();
  }

  private static List<String> published(String id) {
    return TestDatabase.rows(
        """
        select type || '/' || aggregate_version from published_events
        where aggregateid = ? order by producer_seq""",
        row -> row.getString(1),
        id);
  }
}
