package org.gendan.order.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.OrderDesk.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Event;
import org.gendan.contracts.Money;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.finance.PaymentEvent.ReceivableReopened;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDisputed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.contracts.order.OrderEvent;
import org.gendan.contracts.order.OrderEvent.OrderArchived;
import org.gendan.contracts.order.OrderEvent.OrderCompleted;
import org.gendan.contracts.order.OrderEvent.OrderSettled;
import org.gendan.order.OrderDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ClosingIT {

  @Inject Events events;
  private OrderDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new OrderDesk(events).open();
  }

  @Test
  void goodsThenMoneySettleAnOrder() {
    UUID id = desk.released();

    events.tell(desk.signed(id, "10"));
    desk.eventually(id, "COMPLETED");
    events.tell(desk.paid(id));

    desk.eventually(id, "SETTLED");
    assertToldOnce(OrderCompleted.class, id);
    assertToldOnce(OrderSettled.class, id);
  }

  @Test
  void moneyThenGoodsSettleItJustTheSame() {
    UUID id = desk.released();

    events.tell(desk.paid(id), desk.signed(id, "10"));

    desk.eventually(id, "SETTLED");
    assertToldOnce(OrderCompleted.class, id);
    assertToldOnce(OrderSettled.class, id);
  }

  @Test
  void partialShipmentsCompleteAnOrderWithTheLastOne() {
    UUID id = desk.released();

    events.tell(desk.signed(id, "4"));
    Events.eventually(() -> assertSigned(id, "4"));
    desk.read(id).body("status", equalTo("RELEASED"));
    events.tell(desk.signed(id, "6"));

    desk.eventually(id, "COMPLETED");
  }

  @Test
  void theSameSignatureFiveTimesCountsOnce() {
    UUID id = desk.released();
    ShipmentSigned fact = desk.signed(id, "3");

    Envelope envelope = events.tell(fact).getFirst();
    for (int i = 0; i < 4; i++) {
      events.tellAgain(fact, envelope);
    }

    events.tell(desk.signed(id, "2"));
    Events.eventually(() -> assertSigned(id, "5"));
  }

  @Test
  void whatWasMissingOnArrivalKeepsTheOrderOpen() {
    UUID id = desk.released();
    Quantity two = new Quantity(new BigDecimal("2"), "EA");
    Quantity none = new Quantity(BigDecimal.ZERO, "EA");

    events.tell(
        new ShipmentDisputed(
            UUID.randomUUID(),
            "SH-2",
            LocalDate.of(2026, 3, 2),
            two,
            none,
            "缺两件",
            desk.pegs(id, "8")));

    Events.eventually(() -> assertSigned(id, "8"));
    desk.read(id).body("status", equalTo("RELEASED"));
  }

  @Test
  void moneyLostAfterTheEndOpensTheOrderAgain() {
    UUID id = settled();

    events.tell(new ReceivableReopened(id, new Money(BigDecimal.TEN, "CNY"), "退票"));
    desk.eventually(id, "COMPLETED");
    events.tell(desk.paid(id));

    desk.eventually(id, "SETTLED");
  }

  @Test
  void aSettledOrderIsPutAway() {
    UUID id = settled();

    desk.post(id, "archiving", null).then().statusCode(200).body("status", equalTo("ARCHIVED"));

    events.expect(OrderArchived.class, fact -> fact.orderId().equals(id));
  }

  @Test
  void goodsSignedForDuringAHoldCompleteTheOrderAfterIt() {
    UUID id = desk.released();
    desk.postAs("sun", "sales-supervisor", id, "hold", Map.of("reason", "信用"))
        .then()
        .statusCode(200);
    events.tell(desk.signed(id, "10"));
    Events.eventually(() -> assertSigned(id, "10"));

    desk.postAs("sun", "sales-supervisor", id, "resumption", null)
        .then()
        .statusCode(200)
        .body("status", equalTo("COMPLETED"));

    events.expect(OrderCompleted.class, fact -> fact.orderId().equals(id));
  }

  private UUID settled() {
    UUID id = desk.released();
    events.tell(desk.signed(id, "10"), desk.paid(id));
    desk.eventually(id, "SETTLED");
    return id;
  }

  private void assertSigned(UUID id, String quantity) {
    String signed =
        as("li", "merchandiser")
            .get("/orders/" + id)
            .jsonPath()
            .getString("lines[0].signedQuantity");
    assertThat(new BigDecimal(signed)).isEqualByComparingTo(quantity);
  }

  private <E extends OrderEvent> void assertToldOnce(Class<E> kind, UUID id) {
    events.expect(kind, fact -> fact.orderId().equals(id));
    List<? extends Event> told =
        events.told(kind).stream().filter(fact -> fact.orderId().equals(id)).toList();
    assertThat(told).hasSize(1);
  }
}
