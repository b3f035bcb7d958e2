package org.gendan.logistics.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.logistics.LogisticsDesk.as;
import static org.gendan.logistics.LogisticsDesk.departure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentCancelled;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentHandled;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.logistics.LogisticsDesk;
import org.gendan.platform.access.Background;
import org.gendan.testkit.Events;
import org.gendan.testkit.Race;
import org.gendan.testkit.Race.Tally;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many hands on the last goods of an order. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ShipmentRaceIT {

  private static final int CROWD = 100;
  private static final String[] TOO_LATE = {"request/version-stale", "shipment/illegal-transition"};

  @Inject Events events;
  @Inject Clock clock;
  private LogisticsDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new LogisticsDesk(events, clock);
  }

  /** What left is what shipments took along, and never more than was made. */
  @AfterEach
  void goodsAreConserved() {
    Background.run(
        () ->
            assertThat(
                    TestDatabase.rows(
                        """
                        select g.finished >= g.shipped and g.shipped = coalesce((
                          select sum(l.quantity) from shipments s join shipment_lines l on l.shipment_id = s.id
                          where s.order_id = g.order_id and l.line_id = g.line_id and s.departed_at is not null), 0)
                        from finished_goods g where g.order_id = ?""",
                        row -> row.getBoolean(1),
                        desk.orderId))
                .containsExactly(true));
  }

  @RepeatedTest(2)
  void ofAHundredDeparturesOneWins() {
    UUID id = desk.loaded();
    String version = desk.get(id).getHeader("ETag");

    Race.of(CROWD).run(i -> depart(id, "zhou-" + i, version)).oneWinner(TOO_LATE);

    Told.by(id).once(ShipmentDeparted.class);
  }

  @Test
  void ofAHundredPickersOneTakesThePallet() {
    UUID id = desk.cleared();
    String version = desk.get(id).getHeader("ETag");
    Map<String, Object> counted = desk.lines("counted", 10);

    Race.of(CROWD)
        .run(
            i ->
                as("wu-" + i, "warehouse")
                    .header("If-Match", version)
                    .body(counted)
                    .post("/shipments/" + id + "/picking"))
        .oneWinner(TOO_LATE);

    Told.by(id).once(ShipmentHandled.class);
  }

  /** Five chairs are made, and two shipments of five want them as soon as they are agreed on. */
  @RepeatedTest(5)
  void twoShipmentsDoNotShareTheLastGoods() {
    UUID one = desk.planned();
    UUID other =
        UUID.fromString(
            desk.post(one, "split", desk.lines("quantity", 5), "logistics")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    events.tell(desk.finished("5"), desk.paid());
    desk.settle();

    Race.between(() -> agree(one), () -> agree(other)).winners(2);
    Events.eventually(() -> assertThat(statuses(one, other)).contains("CLEARED"));
    desk.settle();

    assertThat(statuses(one, other)).containsExactlyInAnyOrder("CLEARED", "DETAILS_CONFIRMED");
  }

  @RepeatedTest(5)
  void aDepartureAndACancellationHaveOneWinner() {
    UUID id = desk.loaded();
    String version = desk.get(id).getHeader("ETag");

    CompletableFuture<Void> cancellation =
        CompletableFuture.runAsync(
            () -> events.tell(new OrderCancelled(desk.orderId, "客户取消", true)));
    Tally tally = Race.between(() -> depart(id, "zhou", version), () -> depart(id, "wu", version));
    cancellation.join();

    boolean left = !tally.winners().isEmpty();
    tally.winners(
        left ? 1 : 0, "request/version-stale", "shipment/illegal-transition", "gate/closed");
    desk.waitFor(id, left ? "DEPARTED" : "CANCELLED");
    Told.by(id).times(left ? 1 : 0, ShipmentDeparted.class);
    Told.by(id).times(left ? 0 : 1, ShipmentCancelled.class);
  }

  private Response depart(UUID id, String by, String version) {
    return as(by, "logistics")
        .header("If-Match", version)
        .body(departure())
        .post("/shipments/" + id + "/departure");
  }

  /** Once more when the other's agreement was noted between our look and our word. */
  private Response agree(UUID id) {
    Response first = desk.details(id);
    return first.statusCode() == 412 ? desk.details(id) : first;
  }

  private List<String> statuses(UUID... ids) {
    return Stream.of(ids).map(id -> desk.get(id).<String>path("status")).toList();
  }
}
