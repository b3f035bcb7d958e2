package org.gendan.production.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.production.Factory.as;
import static org.gendan.production.Factory.command;
import static org.gendan.production.Factory.narrow;
import static org.gendan.production.Factory.view;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.production.TicketEvent.TicketSlotted;
import org.gendan.production.Factory;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MovesIT {

  @Inject Events events;
  private Factory factory;
  private String first;
  private String second;

  @BeforeEach
  void issueTwoTickets() {
    factory = new Factory(events).build();
    first = factory.issued(UUID.randomUUID(), factory.stool, 8);
    second = factory.issued(UUID.randomUUID(), factory.stool, 8);
  }

  /** Each takes a whole day of each work centre: only together can they change places. */
  @Test
  void ticketsChangePlacesInOnePublication() {
    String early = starts(first);
    String late = starts(second);
    assertThat(early).isLessThan(late);

    Response published = publish(move(second, early), move(first, late));

    published.then().statusCode(200).body("items", hasSize(2));
    assertThat(starts(second)).isEqualTo(early);
    assertThat(starts(first)).isEqualTo(late);
    events.expect(
        TicketSlotted.class,
        fact -> fact.ticketId().toString().equals(first) && fact.start().toString().equals(late));
  }

  @Test
  void aTrialTellsWhatThePublicationThenDoesAndKeepsNothing() {
    String before = starts(first);
    String later = LocalDate.parse(before).plusDays(20).toString();
    List<Map<String, Object>> draft = List.of(move(first, later), move(second, later));

    JsonPath trial = say("/slots/moves/trial", draft).then().statusCode(200).extract().jsonPath();
    assertThat(starts(first)).isEqualTo(before);
    assertThat(trial.getString("items[0].starts")).isGreaterThanOrEqualTo(later);
    assertThat(trial.getString("items[1].starts"))
        .isGreaterThan(trial.getString("items[0].starts"));

    JsonPath done = say("/slots/moves", draft).then().statusCode(200).extract().jsonPath();
    for (String field : List.of("items.starts", "items.ends", "items.steps.starts")) {
      assertThat(done.getString(field)).isEqualTo(trial.getString(field));
    }
    assertThat(starts(first)).isEqualTo(trial.getString("items[0].starts"));
  }

  @Test
  void whoComesSecondIsToldWhatChangedAndNothingOfTheDraftHappens() {
    String before = starts(second);
    String later = LocalDate.parse(before).plusDays(20).toString();
    List<Map<String, Object>> draft = List.of(move(second, later), move(first, later));
    command(first, "slot", Map.of("notBefore", later)).then().statusCode(200);

    say("/slots/moves", draft)
        .then()
        .statusCode(409)
        .body("code", equalTo("schedule/moved-meanwhile"))
        .body("detail", containsString(view(first).<String>path("ticketNo")));

    assertThat(starts(second)).isEqualTo(before);
    publish(move(second, later), move(first, later)).then().statusCode(200);
  }

  @Test
  void oneMoveThatCannotBeMadeStopsAll() {
    String before = starts(first);

    publish(move(first, LocalDate.parse(before).plusDays(9).toString()), move(second, "2199-01-01"))
        .then()
        .statusCode(422)
        .body("code", equalTo("slot/no-capacity"))
        .body("errors[0].pointer", equalTo("/moves/1"));

    assertThat(starts(first)).isEqualTo(before);
  }

  @Test
  void aStepIsGivenAwayAndTheTicketMovedInTheSameDraft() {
    String later = LocalDate.parse(starts(first)).plusDays(14).toString();
    Map<String, Object> both = new HashMap<>(move(first, later));
    both.put("stepNo", 20);
    both.put("workCentre", factory.painting);

    publish(both).then().statusCode(200);

    view(first)
        .then()
        .body("steps[1].workCentre", equalTo(factory.painting))
        .body("steps[1].outsourced", equalTo(true));
    assertThat(starts(first)).isGreaterThanOrEqualTo(later);
    both.remove("stepNo");
    publish(both).then().statusCode(409);
    both.put("version", view(first).<Integer>path("version"));
    publish(both).then().statusCode(422).body("code", equalTo("schedule/half-a-place"));
  }

  @Test
  void aLockedTicketIsMovedByNobody() {
    String before = starts(first);
    String later = LocalDate.parse(before).plusDays(14).toString();
    command(first, "lock", null).then().statusCode(200).body("lockedBy", equalTo("boss"));

    for (Response move :
        List.of(
            publish(move(second, later), move(first, later)),
            say("/slots/moves/trial", List.of(move(first, later))),
            command(first, "slot", Map.of("notBefore", later)),
            command(first, "steps/20/assignment", Map.of("workCentre", factory.painting)),
            as("p", "planner").get("/tickets/" + first + "/slot?notBefore=" + later))) {
      move.then().statusCode(409).body("code", equalTo("ticket/locked"));
    }
    assertThat(starts(first)).isEqualTo(before);
    as("p", "planner")
        .get("/slots/lanes?place=%s&from=%s&to=%s".formatted(factory.rawPlant, before, later))
        .then()
        .body("lanes.bars.flatten().find { it.ticketId == '" + first + "' }.locked", equalTo(true));

    command(first, "unlocking", null).then().statusCode(200).body("lockedBy", nullValue());
    publish(move(first, later)).then().statusCode(200);
  }

  @Test
  void foreignTicketsAreMissingAndATicketMovesOnce() {
    String later = LocalDate.parse(starts(first)).plusDays(14).toString();
    narrow(Map.of("plants", Set.of("ELSEWHERE")), "planner")
        .body(Map.of("moves", List.of(move(first, later))))
        .post("/slots/moves")
        .then()
        .statusCode(404)
        .body("code", equalTo("ticket/not-found"));
    publish(move(first, later), move(first, null))
        .then()
        .statusCode(422)
        .body("code", equalTo("schedule/ticket-twice"));
    say("/slots/moves", new ArrayList<>()).then().statusCode(400);
  }

  private static Response publish(Map<String, Object> move) {
    return say("/slots/moves", List.of(move));
  }

  private static Response publish(Map<String, Object> first, Map<String, Object> second) {
    return say("/slots/moves", List.of(first, second));
  }

  private static Response say(String path, List<Map<String, Object>> draft) {
    return as("p", "planner").body(Map.of("moves", draft)).post(path);
  }

  private static Map<String, Object> move(String ticket, @Nullable String notBefore) {
    Map<String, Object> move = new HashMap<>();
    move.put("ticketId", ticket);
    move.put("version", view(ticket).<Integer>path("version"));
    move.put("notBefore", notBefore);
    return move;
  }

  private static String starts(String ticket) {
    return view(ticket).path("starts");
  }
}
