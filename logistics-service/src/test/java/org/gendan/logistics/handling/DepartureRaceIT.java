package org.gendan.logistics.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentHeld;
import org.gendan.logistics.LogisticsDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Money is taken back in the instant in which the lorry wants to leave. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DepartureRaceIT {

  @Inject Events events;
  @Inject Clock clock;

  @RepeatedTest(10)
  void reversalAndDepartureHaveOneWinner(RepetitionInfo turn) throws InterruptedException {
    LogisticsDesk desk = new LogisticsDesk(events, clock);
    UUID id = desk.loaded();

    CompletableFuture<Void> reversal =
        CompletableFuture.runAsync(() -> events.tell(desk.reversed()));
    TimeUnit.MILLISECONDS.sleep(12L * (turn.getCurrentRepetition() - 1));
    Response departure = desk.depart(id, "zhou");
    reversal.join();
    desk.settle();

    String status = desk.get(id).path("status");
    System.out.println("RACE " + turn.getCurrentRepetition() + " " + departure.statusCode());
    boolean left = departure.statusCode() == 200;
    assertThat(departure.statusCode()).isIn(200, 409, 412, 422);
    assertThat(status).isEqualTo(left ? "DEPARTED" : "HELD");
    assertThat(events.told(ShipmentHeld.class).stream().anyMatch(desk::isMine)).isEqualTo(!left);
    assertThat(events.told(ShipmentDeparted.class).stream().anyMatch(desk::isMine)).isEqualTo(left);
  }
}
