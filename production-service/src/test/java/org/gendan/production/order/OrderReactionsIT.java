package org.gendan.production.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.production.Factory.as;
import static org.gendan.production.Factory.command;
import static org.gendan.production.Factory.ticketOf;
import static org.gendan.production.Factory.view;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Event;
import org.gendan.contracts.order.OrderEvent.OrderArchived;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderHeld;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.OrderResumed;
import org.gendan.contracts.production.SlotEvent.SlotOffered;
import org.gendan.contracts.production.TicketEvent.TicketCancelled;
import org.gendan.contracts.production.TicketEvent.TicketCreated;
import org.gendan.contracts.production.TicketEvent.TicketIssued;
import org.gendan.contracts.production.TicketEvent.TicketPaused;
import org.gendan.contracts.production.TicketEvent.TicketResumed;
import org.gendan.contracts.production.TicketEvent.TicketSlotted;
import org.gendan.production.Factory;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OrderReactionsIT {

  @Inject Events events;
  private Factory factory;
  private final UUID order = UUID.randomUUID();
  private final UUID line = UUID.randomUUID();

  @BeforeEach
  void buildFactory() {
    factory = new Factory(events).build();
  }

  @Test
  void aReviewIsAnsweredWithASlot() {
    events.tell(factory.review(order, line, 1, 10));

    SlotOffered offered = offer(1);

    assertThat(offered.plant()).isEqualTo(factory.finishPlant);
    assertThat(offered.start()).isAfter(Factory.today());
    assertThat(offered.end()).isAfter(offered.start());
    as("p", "planner")
        .get("/slots/offers?orderId=" + order)
        .then()
        .body("items[0].state", equalTo("OPEN"));
  }

  @Test
  void twoReviewsNeverGetTheSameHours() {
    UUID other = UUID.randomUUID();
    events.tell(factory.review(order, line, 1, 8), factory.review(other, UUID.randomUUID(), 1, 8));

    SlotOffered first = offer(1);
    SlotOffered second = events.expect(SlotOffered.class, fact -> fact.orderId().equals(other));

    assertThat(second.start()).isNotEqualTo(first.start());
  }

  @Test
  void anotherRoundGivesTheFirstRoundsHoursBack() {
    events.tell(factory.review(order, line, 1, 8));
    SlotOffered first = offer(1);

    events.tell(factory.review(order, line, 2, 8));

    assertThat(offer(2).start()).isEqualTo(first.start());
  }

  @Test
  void aReleasedOrderGetsItsTicketOnTheOfferedSlot() {
    events.tell(factory.review(order, line, 1, 10));
    SlotOffered offered = offer(1);

    events.tell(factory.release(order, line, factory.stool, 10));

    TicketSlotted slotted = events.expect(TicketSlotted.class, this::isOurs);
    assertThat(slotted.start()).isEqualTo(offered.start());
    assertThat(slotted.end()).isEqualTo(offered.end());
    TicketCreated created = events.expect(TicketCreated.class, this::isOurs);
    assertThat(created.pegs().getFirst().lineId()).isEqualTo(line);
    events.expect(TicketIssued.class, this::isOurs);
    as("p", "planner")
        .get("/slots/offers?orderId=" + order)
        .then()
        .body("items[0].state", equalTo("TAKEN"));
  }

  @Test
  void anOrderReleasedWithoutAReviewIsPlannedThen() {
    events.tell(factory.release(order, line, factory.chair, 10));

    assertThat(view(ticketOf(order)).<String>path("status")).isEqualTo("ISSUED");
  }

  @Test
  void aReleaseDeliveredTwiceMakesOneTicket() {
    OrderReleased released = factory.release(order, line, factory.stool, 5);
    Envelope envelope = events.tell(released).getFirst();
    events.expect(TicketIssued.class, this::isOurs);

    events.tellAgain(released, envelope);

    UUID witness = UUID.randomUUID();
    events.tell(factory.release(witness, UUID.randomUUID(), factory.stool, 5));
    ticketOf(witness);
    assertThat(events.told(TicketCreated.class)).filteredOn(this::isOurs).hasSize(1);
  }

  @Test
  void aHeldOrderStopsItsWorkUntilItGoesOn() {
    String id = factory.running(order, factory.stool, 5);

    events.tell(new OrderHeld(order, "款未到"));
    events.expect(TicketPaused.class, this::isOurs);
    command(id, "resumption", null)
        .then()
        .statusCode(422)
        .body("code", equalTo("gate/order-stopped"));
    events.tell(new OrderResumed(order));

    events.expect(TicketResumed.class, this::isOurs);
    view(id).then().body("status", equalTo("RUNNING"));
  }

  @Test
  void aCancelledOrderEndsItsTicketsAndFreesTheirHours() {
    events.tell(factory.release(order, line, factory.stool, 8));
    TicketSlotted slotted = events.expect(TicketSlotted.class, this::isOurs);

    events.tell(new OrderCancelled(order, "客户取消", true));
    events.expect(TicketCancelled.class, this::isOurs);
    String board =
        "/slots?workCentre="
            + factory.sawing
            + "&from="
            + slotted.start()
            + "&to="
            + slotted.start();
    Events.eventually(() -> as("p", "planner").get(board).then().body("[0].booked", equalTo(0)));

    UUID next = UUID.randomUUID();
    events.tell(factory.release(next, UUID.randomUUID(), factory.stool, 8));
    assertThat(view(ticketOf(next)).<String>path("starts")).isEqualTo(slotted.start().toString());
  }

  @Test
  void theTicketsOfAFiledOrderAreClosed() {
    String id = factory.running(order, factory.stool, 2);
    command(id, "steps/10/completion", java.util.Map.of()).then().statusCode(200);
    command(id, "steps/20/completion", java.util.Map.of()).then().statusCode(200);
    command(id, "steps/20/inspections", java.util.Map.of("accepted", 2)).then().statusCode(200);

    events.tell(new OrderArchived(order, Instant.now()));

    Events.eventually(() -> view(id).then().body("status", equalTo("CLOSED")));
  }

  @Test
  void workThatFitsNowhereWaitsForAPlanner() {
    events.tell(factory.release(order, line, factory.stool, 9_000_000));

    view(ticketOf(order)).then().body("status", equalTo("PLANNED"));
  }

  private SlotOffered offer(int round) {
    return events.expect(
        SlotOffered.class, fact -> fact.lineId().equals(line) && fact.round() == round);
  }

  private boolean isOurs(Event fact) {
    return List.copyOf(fact.orders()).contains(order);
  }
}
