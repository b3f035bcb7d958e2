package org.gendan.production.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.production.Factory.amount;
import static org.gendan.production.Factory.as;
import static org.gendan.production.Factory.command;
import static org.gendan.production.Factory.view;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Money;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractRefused;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractReturned;
import org.gendan.contracts.production.TicketEvent.OutsourcingRequested;
import org.gendan.contracts.production.TicketEvent.StepReported;
import org.gendan.production.Factory;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SubcontractReactionsIT {

  @Inject Events events;
  private Factory factory;
  private String ticket = "";
  private OutsourcingRequested asked;

  @BeforeEach
  void sendAChairToThePainter() {
    factory = new Factory(events).build();
    ticket = factory.running(UUID.randomUUID(), factory.chair, 10);
    command(ticket, "steps/10/completion", Map.of()).then().statusCode(200);
    asked =
        events.expect(
            OutsourcingRequested.class, fact -> fact.ticketId().toString().equals(ticket));
  }

  @Test
  void theWorkshopIsAskedForAllPieces() {
    assertThat(asked.workshop()).isEqualTo(factory.workshop);
    assertThat(asked.quantity().value()).isEqualByComparingTo("10");
    command(ticket, "steps/20/reports", Map.of("good", 1))
        .then()
        .statusCode(409)
        .body("code", equalTo("ticket/step-outsourced"));
  }

  @Test
  void workThatComesBackGoesOnAndCountsOnce() {
    SubcontractReturned part = returned(6, 4, 0);
    Envelope envelope = events.tell(part).getFirst();
    events.tellAgain(part, envelope);
    events.tell(returned(4, 0, 0));

    Events.eventually(
        () ->
            view(ticket)
                .then()
                .body("steps[2].open", equalTo(10.0f))
                .body("steps[1].status", equalTo("DONE")));
    Events.eventually(
        () ->
            assertThat(events.told(StepReported.class))
                .as("What is written is told a moment later, in the order of its ticket")
                .filteredOn(
                    fact -> fact.ticketId().toString().equals(ticket) && fact.stepNo() == 20)
                .hasSize(2));
  }

  @Test
  void aRefusedStepGoesToSomebodyElse() {
    events.tell(
        new SubcontractRefused(UUID.randomUUID(), "WX1", asked.ticketId(), 20, "停产", asked.pegs()));
    Events.eventually(
        () ->
            as("p", "planner")
                .get("/steps?refused=true&place=" + factory.workshop)
                .then()
                .body("items.ticketId", hasItem(ticket)));

    command(ticket, "steps/20/assignment", Map.of("workCentre", "NO-SUCH")).then().statusCode(422);
    command(ticket, "steps/20/assignment", Map.of("workCentre", factory.packing))
        .then()
        .statusCode(200)
        .body("steps[1].outsourced", equalTo(false));

    command(ticket, "steps/20/completion", Map.of())
        .then()
        .statusCode(200)
        .body("steps[2].open", equalTo(10.0f));
  }

  @Test
  void aStepAtItsWorkshopStaysThere() {
    command(ticket, "steps/20/assignment", Map.of("workCentre", factory.packing))
        .then()
        .statusCode(409)
        .body("code", equalTo("ticket/step-at-workshop"));
  }

  private SubcontractReturned returned(int good, int rework, int scrap) {
    return new SubcontractReturned(
        UUID.randomUUID(),
        "WX1",
        asked.ticketId(),
        20,
        amount(good),
        amount(rework),
        amount(scrap),
        new Money(BigDecimal.TEN, "CNY"),
        rework == 0,
        asked.pegs());
  }
}
