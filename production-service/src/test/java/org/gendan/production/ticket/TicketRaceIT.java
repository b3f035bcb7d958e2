package org.gendan.production.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.production.Factory.as;
import static org.gendan.production.Factory.command;
import static org.gendan.production.Factory.view;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.production.QualityEvent.InspectionRecorded;
import org.gendan.contracts.production.TicketEvent.GoodsFinished;
import org.gendan.contracts.production.TicketEvent.StepReported;
import org.gendan.contracts.production.TicketEvent.TicketStarted;
import org.gendan.production.Factory;
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

/** Many hands on one ticket, and many tickets on one machine. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TicketRaceIT {

  private static final int CROWD = 100;
  private static final String[] TOO_LATE = {
    "request/version-stale", "ticket/illegal-transition", "ticket/not-running"
  };

  @Inject Events events;
  private final UUID order = UUID.randomUUID();
  private Factory factory;

  @BeforeEach
  void buildFactory() {
    factory = new Factory(events).build();
  }

  /** No hour is taken twice, and the board says what the bookings say. */
  @AfterEach
  void noHourIsTakenTwice() {
    assertThat(
            TestDatabase.rows(
                """
                select d.booked <= d.capacity and d.booked = coalesce((select sum(b.hours) from bookings b
                  where b.work_centre = d.work_centre and b.day = d.day), 0)
                from work_centre_days d where d.work_centre = ?""",
                row -> row.getBoolean(1),
                factory.sawing))
        .isNotEmpty()
        .containsOnly(true);
  }

  @Test
  void ofAHundredForemenOneStarts() {
    String id = factory.issued(order, factory.stool, 10);
    command(id, "acceptance", null).then().statusCode(200);
    String version = view(id).getHeader("ETag");

    Race.of(CROWD).run(i -> post(id, "start", i, version, Map.of())).oneWinner(TOO_LATE);

    Told.by(UUID.fromString(id)).once(TicketStarted.class);
  }

  @Test
  void theLastPiecesAreCountedOnce() {
    String id = factory.running(order, factory.stool, 10);
    String version = view(id).getHeader("ETag");

    Race.of(CROWD)
        .run(i -> post(id, "steps/10/reports", i, version, Map.of("good", 10)))
        .oneWinner("request/version-stale", "ticket/more-than-there-is");

    Told.by(UUID.fromString(id)).once(StepReported.class);
    view(id).then().body("steps[0].passed", equalTo(10.0f));
  }

  @Test
  void theLastPiecesAreInspectedAndFinishedOnce() {
    String id = factory.running(order, factory.stool, 10);
    command(id, "steps/10/completion", Map.of()).then().statusCode(200);
    command(id, "steps/20/completion", Map.of()).then().statusCode(200);
    String version = view(id).getHeader("ETag");

    Race.of(CROWD)
        .run(i -> post(id, "steps/20/inspections", i, version, Map.of("accepted", 10)))
        .oneWinner(TOO_LATE);

    Told.by(UUID.fromString(id)).once(InspectionRecorded.class);
    Told.by(UUID.fromString(id)).once(GoodsFinished.class);
  }

  @RepeatedTest(3)
  void aReportAndACancelledOrderDoNotMix() {
    String id = factory.running(order, factory.stool, 10);
    String version = view(id).getHeader("ETag");

    CompletableFuture<Void> cancelled =
        CompletableFuture.runAsync(() -> events.tell(new OrderCancelled(order, "客户取消", true)));
    Tally tally = Race.of(2).run(i -> post(id, "steps/10/reports", i, version, Map.of("good", 10)));
    cancelled.join();
    Events.eventually(() -> view(id).then().body("status", equalTo("CANCELLED")));

    int counted = tally.winners().size();
    tally.winners(
        counted,
        "request/version-stale",
        "ticket/not-running",
        "ticket/more-than-there-is",
        "ticket/over",
        "ticket/illegal-transition");
    assertThat(counted).isLessThan(2);
    Told.by(UUID.fromString(id)).times(counted, StepReported.class);
  }

  /** Each ticket needs a whole day of the saw; all ask for the same day. */
  @Test
  void oneDayOfTheSawIsGivenToOneTicket() {
    List<String> tickets =
        IntStream.range(0, 5)
            .mapToObj(i -> factory.issued(UUID.randomUUID(), factory.stool, 8))
            .toList();
    List<String> versions = tickets.stream().map(id -> view(id).getHeader("ETag")).toList();
    Map<String, String> day = Map.of("notBefore", Factory.today().plusDays(30).toString());

    Tally tally =
        Race.of(tickets.size())
            .run(
                i ->
                    as("planner-" + i, "planner")
                        .header("If-Match", versions.get(i))
                        .body(day)
                        .post("/tickets/" + tickets.get(i) + "/slot"));

    tally.winners(tickets.size());
    assertThat(
            TestDatabase.rows(
                "select count(distinct day) from bookings where work_centre = ?",
                row -> row.getInt(1),
                factory.sawing))
        .containsExactly(tickets.size());
  }

  private static Response post(
      String ticket, String command, int who, String version, Map<String, ?> body) {
    return as("boss-" + who, "foreman", "planner", "qc")
        .header("If-Match", version)
        .body(body)
        .post("/tickets/" + ticket + "/" + command);
  }
}
