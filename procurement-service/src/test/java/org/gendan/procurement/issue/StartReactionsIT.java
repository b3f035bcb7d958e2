package org.gendan.procurement.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.procurement.PurchaseDesk.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.procurement.MaterialEvent.MaterialIssued;
import org.gendan.contracts.production.TicketEvent.TicketStarted;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.procurement.PurchaseDesk.TestOrder;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class StartReactionsIT {

  @Inject Events events;
  private PurchaseDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new PurchaseDesk(events).open();
    desk.stock(desk.screw, "1000", "EA");
  }

  @Test
  void aStartedTicketGetsItsShareOfWhatIsSetAside() {
    desk.stock(desk.wood, "100", "M2");
    TestOrder order = desk.release(TestOrder.of(desk.chair, 10));
    desk.checked(order, "COMPLETE");
    TicketStarted half = started(order, "5");

    events.tell(half);

    expectIssued(half);
    materialIs(order, desk.screw, 60, 60);
    stockIs(desk.screw, 940, 60);
  }

  @Test
  void theSameStartTwiceIssuesOnce() {
    desk.stock(desk.wood, "100", "M2");
    TestOrder order = desk.release(TestOrder.of(desk.chair, 10));
    desk.checked(order, "COMPLETE");
    TicketStarted half = started(order, "5");
    Envelope first = events.tell(half).getFirst();
    expectIssued(half);

    events.tellAgain(half, first);
    TicketStarted other = started(order, "2");
    events.tell(other);

    expectIssued(other);
    materialIs(order, desk.screw, 36, 84);
    assertThat(
            events.told(MaterialIssued.class).stream()
                .filter(fact -> fact.orderId().equals(order.orderId())))
        .hasSize(2);
  }

  @Test
  void aStartThatComesBeforeTheReleaseIsServedOnceTheMaterialIsSetAside() {
    desk.stock(desk.wood, "100", "M2");
    TestOrder order = TestOrder.of(desk.chair, 10);
    TicketStarted all = started(order, "10");
    events.tell(all);

    desk.release(order);

    expectIssued(all);
    materialIs(order, desk.screw, 0, 120);
    materialIs(order, desk.wood, 0, 5);
  }

  @Test
  void whatComesInLaterFollowsTheTicket() {
    TestOrder order = desk.release(TestOrder.of(desk.chair, 10));
    desk.checked(order, "SHORT");
    TicketStarted all = started(order, "10");
    events.tell(all);
    materialIs(order, desk.screw, 0, 120);

    desk.stock(desk.wood, "100", "M2");

    materialIs(order, desk.wood, 0, 5);
    stockIs(desk.wood, 95, 0);
  }

  private static TicketStarted started(TestOrder order, String quantity) {
    Quantity share = new Quantity(new BigDecimal(quantity), "EA");
    return new TicketStarted(
        UUID.randomUUID(), "SC-1", "P1", List.of(new Peg(order.orderId(), order.lineId(), share)));
  }

  private void expectIssued(TicketStarted ticket) {
    events.expect(MaterialIssued.class, fact -> fact.ticketId().equals(ticket.ticketId()));
  }

  private static void materialIs(TestOrder order, String material, float reserved, float issued) {
    String one = "materials.find { it.materialCode == '" + material + "' }";
    Events.eventually(
        () ->
            as("li", "planner")
                .get("/material-checks/" + order.orderId())
                .then()
                .statusCode(200)
                .body(one + ".reserved", equalTo(reserved))
                .body(one + ".issued", equalTo(issued)));
  }

  private static void stockIs(String material, float onHand, float reserved) {
    as("li", "planner")
        .get("/stock?material=" + material)
        .then()
        .body("items[0].onHand", equalTo(onHand))
        .body("items[0].reserved", equalTo(reserved));
  }
}
