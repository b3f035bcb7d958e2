package org.gendan.production.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.production.Factory.as;
import static org.gendan.production.Factory.command;
import static org.gendan.production.Factory.foremanOf;
import static org.gendan.production.Factory.narrow;
import static org.gendan.production.Factory.view;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.production.QualityEvent.InspectionRecorded;
import org.gendan.contracts.production.TicketEvent.GoodsFinished;
import org.gendan.contracts.production.TicketEvent.StepReported;
import org.gendan.contracts.production.TicketEvent.TicketFinished;
import org.gendan.contracts.production.TicketEvent.TicketPaused;
import org.gendan.contracts.production.TicketEvent.TicketStarted;
import org.gendan.production.Factory;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TicketResourceIT {

  @Inject Events events;
  private Factory factory;
  private final UUID order = UUID.randomUUID();

  @BeforeEach
  void buildFactory() {
    factory = new Factory(events).build();
  }

  @Test
  void aTicketRunsFromItsOrderToFinishedGoods() {
    String id = factory.running(order, factory.stool, 10);
    events.expect(TicketStarted.class, fact -> fact.ticketId().toString().equals(id));

    command(id, "steps/10/completion", Map.of()).then().statusCode(200);
    command(id, "steps/20/completion", Map.of()).then().statusCode(200);
    command(id, "steps/20/inspections", Map.of("accepted", 10))
        .then()
        .statusCode(200)
        .body("status", equalTo("FINISHED"));

    GoodsFinished goods =
        events.expect(GoodsFinished.class, fact -> fact.ticketId().toString().equals(id));
    assertThat(goods.last()).isTrue();
    assertThat(goods.pegs())
        .singleElement()
        .satisfies(peg -> assertThat(peg.quantity().value()).isEqualByComparingTo("10"));
    events.expect(TicketFinished.class, fact -> fact.ticketId().toString().equals(id));
    events.expect(InspectionRecorded.class, fact -> fact.ticketId().toString().equals(id));
    as("p", "planner")
        .get("/tickets/" + id + "/progress")
        .then()
        .statusCode(200)
        .body("items", hasSize(3));
  }

  @Test
  void finishedTicketsGiveBackTheHoursTheyDoNotNeed() {
    String id = factory.running(order, factory.stool, 10);
    assertThat(bookedHours()).isEqualTo(10);

    command(id, "steps/10/completion", Map.of()).then().statusCode(200);
    command(id, "steps/20/completion", Map.of()).then().statusCode(200);
    command(id, "steps/20/inspections", Map.of("accepted", 10)).then().statusCode(200);

    Events.eventually(() -> assertThat(bookedHours()).isZero());
  }

  @Test
  void partsThatPassedEarlyAreFinishedGoodsEarly() {
    String id = factory.running(order, factory.stool, 10);
    command(id, "steps/10/completion", Map.of()).then().statusCode(200);

    command(id, "steps/20/reports", Map.of("good", 4)).then().statusCode(200);
    command(id, "steps/20/inspections", Map.of("accepted", 3, "concession", 1, "defect", "色差"))
        .then()
        .statusCode(200);

    GoodsFinished part =
        events.expect(GoodsFinished.class, fact -> fact.ticketId().toString().equals(id));
    assertThat(part.last()).isFalse();
    assertThat(part.pegs().getFirst().quantity().value()).isEqualByComparingTo("4");
    view(id).then().body("status", equalTo("RUNNING")).body("finished", equalTo(4.0f));
  }

  @Test
  void scrapIsReplacedFromTheFirstStep() {
    String id = factory.running(order, factory.stool, 10);

    command(id, "steps/10/reports", Map.of("good", 8, "scrap", 2)).then().statusCode(200);

    view(id)
        .then()
        .body("steps[0].open", equalTo(2.0f))
        .body("steps[0].scrapped", equalTo(2.0f))
        .body("scrapped", equalTo(2.0f));
    StepReported told =
        events.expect(StepReported.class, fact -> fact.ticketId().toString().equals(id));
    assertThat(told.scrap().value()).isEqualByComparingTo("2");
  }

  @Test
  void workStopsWithACauseAndGoesOn() {
    String id = factory.running(order, factory.stool, 10);

    command(id, "pause", Map.of("cause", "MACHINE_FAULT", "note", "锯片断"))
        .then()
        .statusCode(200)
        .body("status", equalTo("PAUSED"));
    command(id, "steps/10/reports", Map.of("good", 1))
        .then()
        .statusCode(409)
        .body("code", equalTo("ticket/not-running"));
    command(id, "resumption", null).then().statusCode(200).body("status", equalTo("RUNNING"));

    events.expect(
        TicketPaused.class,
        fact -> fact.ticketId().toString().equals(id) && fact.cause().equals("MACHINE_FAULT"));
    command(id, "pause", Map.of("cause", "BOREDOM")).then().statusCode(400);
  }

  @Test
  void nobodyCountsMoreThanThereIsOrNothingAtAll() {
    String id = factory.running(order, factory.stool, 10);

    command(id, "steps/10/reports", Map.of("good", 11))
        .then()
        .statusCode(422)
        .body("code", equalTo("ticket/more-than-there-is"));
    command(id, "steps/10/reports", Map.of("good", 0))
        .then()
        .statusCode(422)
        .body("code", equalTo("ticket/nothing-counted"));
    command(id, "steps/10/reports", Map.of("good", -1)).then().statusCode(422);
    command(id, "steps/99/reports", Map.of("good", 1)).then().statusCode(404);
    command(id, "steps/20/inspections", Map.of("accepted", 1)).then().statusCode(422);
    command(id, "steps/20/inspections", Map.of("accepted", 0, "scrap", 1))
        .then()
        .statusCode(422)
        .body("code", equalTo("ticket/defect-missing"));

    view(id).then().body("steps[0].open", equalTo(10.0f));
    as("p", "planner").get("/tickets/" + id + "/progress").then().body("items", empty());
  }

  @Test
  void aForemanSeesAndReportsOnlyAtHisPlants() {
    String id = factory.running(order, factory.stool, 10);

    foremanOf(factory.rawPlant)
        .get("/tickets/" + id)
        .then()
        .statusCode(200)
        .body("steps", hasSize(2));
    foremanOf(factory.rawPlant)
        .body(Map.of())
        .post("/tickets/" + id + "/steps/10/completion")
        .then()
        .statusCode(200);
    foremanOf(factory.rawPlant)
        .body(Map.of())
        .post("/tickets/" + id + "/steps/20/completion")
        .then()
        .statusCode(404)
        .body("code", equalTo("ticket/step-not-found"));
    narrow(Map.of("plants", Set.of(factory.rawPlant), "workshops", Set.of("*")), "foreman")
        .body(Map.of())
        .post("/tickets/" + id + "/steps/20/completion")
        .then()
        .statusCode(404);
    foremanOf("ELSEWHERE")
        .get("/tickets/" + id)
        .then()
        .statusCode(404)
        .body("code", equalTo("ticket/not-found"));
    foremanOf("ELSEWHERE")
        .body(Map.of())
        .post("/tickets/" + id + "/steps/20/completion")
        .then()
        .statusCode(404);
    foremanOf("ELSEWHERE").get("/tickets").then().statusCode(200).body("items", empty());
    foremanOf(factory.finishPlant).get("/tickets").then().body("items.id", hasItem(id));
    foremanOf(factory.finishPlant).get("/steps").then().body("items.stepNo", equalTo(List.of(20)));
  }

  @Test
  void aWorkshopSeesItsOwnStepsAndNoOrders() {
    String id = factory.issued(order, factory.chair, 10);
    Map<String, Set<String>> own = Map.of("workshops", Set.of(factory.workshop));

    narrow(own, "workshop")
        .get("/tickets/" + id)
        .then()
        .statusCode(200)
        .body("steps.stepNo", equalTo(List.of(20)))
        .body("pegs", empty());
    narrow(own, "workshop")
        .get("/tickets")
        .then()
        .body("items.id", hasItem(id))
        .body("items[0].orders", equalTo(null));
    narrow(Map.of("workshops", Set.of("OTHER")), "workshop")
        .get("/tickets/" + id)
        .then()
        .statusCode(404);
  }

  @Test
  void workListsAreFilteredAndPaged() {
    String id = factory.running(order, factory.stool, 10);

    as("p", "planner")
        .get("/tickets?status=RUNNING&plant=" + factory.finishPlant)
        .then()
        .body("items.id", hasItem(id))
        .body("total", greaterThan(0));
    as("p", "planner")
        .get("/tickets?status=FINISHED&plant=" + factory.finishPlant)
        .then()
        .body("items.id", not(hasItem(id)));
    as("p", "planner")
        .get("/tickets?query=" + factory.stool + "&size=1")
        .then()
        .body("items", hasSize(1));
    for (String query : List.of(view(id).<String>path("ticketNo"), orderNo(id))) {
      as("p", "planner")
          .get("/tickets?query=" + query)
          .then()
          .body("items.id", equalTo(List.of(id)))
          .body("total", equalTo(1));
    }
    as("p", "planner").get("/tickets?query=SO-none").then().body("items", empty());
    as("p", "planner")
        .get("/steps?workCentre=" + factory.sawing)
        .then()
        .body("items.ticketId", hasItem(id));
    as("p", "planner").get("/tickets?size=100000").then().statusCode(400);
    as("p", "planner").get("/tickets?status=WRONG").then().statusCode(400);
  }

  @Test
  void onlyAcceptedTicketsWithAnOpenGateAreListedAsStartable() {
    UUID waiting = UUID.randomUUID();
    events.tell(factory.release(waiting, UUID.randomUUID(), factory.stool, 2));
    String closed = Factory.ticketOf(waiting);
    String open = factory.issued(order, factory.stool, 2);
    command(closed, "acceptance", null).then().statusCode(200);
    String list = "/tickets?startable=true&plant=" + factory.rawPlant;
    as("p", "planner").get(list).then().statusCode(200).body("items", empty());

    command(open, "acceptance", null).then().statusCode(200);

    as("p", "planner").get(list).then().statusCode(200).body("items.id", equalTo(List.of(open)));
    as("p", "planner").get("/tickets?startable=maybe").then().statusCode(400);
  }

  @Test
  void ticketsThatEndAfterTheyAreDueAreListedAsLate() {
    String id = factory.issued(order, factory.stool, 4);
    as("p", "planner")
        .get("/tickets?late=true&plant=" + factory.rawPlant)
        .then()
        .body("items", empty());

    command(id, "slot", Map.of("notBefore", view(id).<String>path("dueDate")))
        .then()
        .statusCode(200);

    as("p", "planner")
        .get("/tickets?late=true&plant=" + factory.rawPlant)
        .then()
        .body("items.id", hasItem(id));
  }

  @Test
  void aPlannerPlansATicketAnew() {
    String id = factory.issued(order, factory.stool, 4);
    String before = view(id).path("starts");

    String later = LocalDate.parse(before).plusDays(30).toString();
    command(id, "slot", Map.of("notBefore", later)).then().statusCode(200);

    assertThat(view(id).<String>path("starts")).isGreaterThanOrEqualTo(later);
    command(id, "slot", Map.of("notBefore", "2199-01-01"))
        .then()
        .statusCode(422)
        .body("code", equalTo("slot/no-capacity"));
  }

  @Test
  void staleOrMissingVersionsAreRefused() {
    String id = factory.issued(order, factory.stool, 4);

    as("f", "foreman").post("/tickets/" + id + "/acceptance").then().statusCode(428);
    as("f", "foreman")
        .header("If-Match", "\"99\"")
        .post("/tickets/" + id + "/acceptance")
        .then()
        .statusCode(412);
    as("m", "merchandiser")
        .header("If-Match", "\"0\"")
        .post("/tickets/" + id + "/acceptance")
        .then()
        .statusCode(403);
  }

  private static String orderNo(String ticket) {
    return view(ticket).path("pegs[0].orderNo");
  }

  private double bookedHours() {
    LocalDate from = Factory.today();
    return as("p", "planner")
        .get("/slots?workCentre=" + factory.sawing + "&from=" + from + "&to=" + from.plusDays(60))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getDouble("booked.sum()");
  }
}
