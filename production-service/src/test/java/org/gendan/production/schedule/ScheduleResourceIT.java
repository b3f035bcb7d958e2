package org.gendan.production.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.production.Factory.as;
import static org.gendan.production.Factory.command;
import static org.gendan.production.Factory.foremanOf;
import static org.gendan.production.Factory.today;
import static org.gendan.production.Factory.view;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.production.Factory;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ScheduleResourceIT {

  @Inject Events events;
  private Factory factory;
  private String ticket;

  @BeforeEach
  void issueATicket() {
    factory = new Factory(events).build();
    ticket = factory.issued(UUID.randomUUID(), factory.stool, 10);
  }

  @Test
  void lanesShowTheirBarsAndHowFullTheirDaysAre() {
    as("p", "planner")
        .get(lanes(factory.rawPlant))
        .then()
        .statusCode(200)
        .body("today", equalTo(today().toString()))
        .body("lanes.place.unique()", equalTo(List.of(factory.rawPlant)))
        .rootPath("lanes.find { it.workCentre == '%s' }.".formatted(factory.sawing))
        .body("bars", hasSize(1))
        .body("bars[0].ticketId", equalTo(ticket))
        .body("bars[0].hours", equalTo(10.0f))
        .body("days.find { it.booked == 8.0 }.working", equalTo(true));
  }

  @Test
  void aForemanSeesTheLanesOfTheOwnPlantOnly() {
    foremanOf(factory.rawPlant)
        .get(lanes(""))
        .then()
        .statusCode(200)
        .body("lanes.place.unique()", equalTo(List.of(factory.rawPlant)))
        .body("lanes.workCentre", hasItem(factory.sawing));
    foremanOf(factory.rawPlant).get(lanes(factory.finishPlant)).then().body("lanes", empty());
  }

  @Test
  void longPeriodsAreRefused() {
    as("p", "planner").get("/slots/lanes?from=2030-01-01&to=2031-01-01").then().statusCode(422);
  }

  @Test
  void aTrialTellsWhatTheMoveThenDoes() {
    LocalDate from = LocalDate.parse(view(ticket).jsonPath().getString("starts")).plusDays(14);
    JsonPath trial = as("p", "planner").get(trialOf("notBefore=" + from)).jsonPath();
    assertThat(view(ticket).jsonPath().getString("starts")).isNotEqualTo(trial.getString("starts"));

    command(ticket, "slot", Map.of("notBefore", from.toString()))
        .then()
        .statusCode(200)
        .body("starts", equalTo(trial.getString("starts")))
        .body("ends", equalTo(trial.getString("ends")));
  }

  @Test
  void aTrialOfAnotherWorkCentreTellsWhatTheAssignmentThenDoes() {
    JsonPath trial =
        as("p", "planner").get(trialOf("stepNo=20&workCentre=" + factory.painting)).jsonPath();

    command(ticket, "steps/20/assignment", Map.of("workCentre", factory.painting))
        .then()
        .statusCode(200)
        .body("steps[1].starts", equalTo(trial.getString("steps[0].starts")));
    JsonPath after = view(ticket).jsonPath();
    assertThat(after.getString("steps[1].starts")).isGreaterThan(after.getString("steps[0].ends"));
  }

  /**
   * Ten hours at eight a day take two days in each step: 6/30 and 7/1, then 7/2 and, after a
   * weekend, 7/5.
   */
  @Test
  void aTrialTellsHowLateTheTicketWouldBe() {
    as("p", "planner")
        .get(trialOf("notBefore=2027-06-30"))
        .then()
        .statusCode(200)
        .body("lateDays", equalTo(5));
  }

  @Test
  void aTicketThatRunsHasNoTrial() {
    command(ticket, "acceptance", null).then().statusCode(200);
    command(ticket, "start", null).then().statusCode(200);

    as("p", "planner")
        .get(trialOf("notBefore=2027-01-01"))
        .then()
        .statusCode(422)
        .body("code", equalTo("ticket/started"));
    as("p", "planner")
        .get(trialOf("stepNo=20&workCentre=NONE"))
        .then()
        .statusCode(422)
        .body("code", equalTo("product/unknown-work-centre"));
  }

  @Test
  void whatFitsNowhereWaitsInThePool() {
    UUID order = UUID.randomUUID();
    events.tell(factory.release(order, UUID.randomUUID(), factory.stool, 9_000));
    String big = Factory.ticketOf(order);

    JsonPath pool = as("p", "planner").get("/slots/pool?size=200").jsonPath();
    String row = "items.find { it.ticketId == '" + big + "' }.";
    assertThat(pool.getString(row + "workCentre")).isEqualTo(factory.sawing);
    assertThat(pool.getDouble(row + "hours")).isEqualTo(18_000);
    assertThat(pool.getString(row + "latestStart")).isLessThan("2027-01-01");
  }

  @Test
  void aTicketNumberFindsItsStepsWhateverTheyAre() {
    String number = view(ticket).jsonPath().getString("ticketNo");
    as("p", "planner")
        .get("/steps?ticketNo=" + number)
        .then()
        .statusCode(200)
        .body("items.status", equalTo(List.of("READY", "WAITING")))
        .body("items[0].incoming", equalTo(10.0f));
    foremanOf(factory.finishPlant)
        .get("/steps?ticketNo=" + number)
        .then()
        .body("total", equalTo(1));
  }

  private String trialOf(String query) {
    return "/tickets/" + ticket + "/slot?" + query;
  }

  private static String lanes(String place) {
    LocalDate from = today();
    String scope = place.isEmpty() ? "" : "&place=" + place;
    return "/slots/lanes?from=" + from + "&to=" + from.plusDays(21) + scope;
  }
}
