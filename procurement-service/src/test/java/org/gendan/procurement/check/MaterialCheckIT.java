package org.gendan.procurement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.procurement.PurchaseDesk.as;
import static org.gendan.procurement.PurchaseDesk.delivery;
import static org.gendan.procurement.PurchaseDesk.promised;
import static org.gendan.procurement.PurchaseDesk.receive;
import static org.gendan.procurement.PurchaseDesk.today;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.procurement.MaterialEvent.MaterialChecked;
import org.gendan.contracts.procurement.MaterialEvent.MaterialReserved;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderReceived;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.procurement.PurchaseDesk.TestOrder;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MaterialCheckIT {

  @Inject Events events;
  private PurchaseDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new PurchaseDesk(events).open();
  }

  @Test
  void withEverythingInStockTheOrderIsCompleteAtOnce() {
    desk.stock(desk.wood, "100", "M2");
    desk.stock(desk.screw, "1000", "EA");

    TestOrder order = desk.release(TestOrder.of(desk.chair, 10));

    MaterialChecked result = expectChecked(order, "COMPLETE");
    assertThat(result.kitDate()).isEqualTo(today());
    assertThat(result.shortages()).isEmpty();
    events.expect(
        MaterialReserved.class,
        fact -> fact.orderId().equals(order.orderId()) && fact.materials() == 2);
    stockIs(desk.screw, 1000, 120);
    stockIs(desk.wood, 100, 5);
  }

  @Test
  void anOrderReleasedBeforeItsProductIsKnownIsCheckedOnceItIs() {
    String late = "LATE-" + UUID.randomUUID();
    TestOrder order = desk.release(TestOrder.of(late, 3));
    desk.checked(order, "REQUESTED");

    events.tell(PurchaseDesk.made(late, PurchaseDesk.row(desk.screw, "2", "EA")));

    MaterialChecked result = expectChecked(order, "SHORT");
    assertThat(result.shortages().getFirst().quantity().value()).isEqualByComparingTo("6");
  }

  @Test
  void theSameReleaseTwiceReservesOnce() {
    desk.stock(desk.screw, "1000", "EA");
    desk.stock(desk.wood, "100", "M2");
    TestOrder order = TestOrder.of(desk.chair, 10);
    events.tell(order.received());
    OrderReleased released = order.released();
    Envelope first = events.tell(released).getFirst();
    expectChecked(order, "COMPLETE");

    events.tellAgain(released, first);
    TestOrder marker = desk.release(TestOrder.of(desk.chair, 1));

    expectChecked(marker, "COMPLETE");
    stockIs(desk.screw, 1000, 132);
  }

  @Test
  void aShortOrderGoesFromShortToDatedToComplete() {
    desk.stock(desk.screw, "1000", "EA");
    TestOrder order = desk.release(TestOrder.of(desk.chair, 10));
    expectChecked(order, "SHORT");

    UUID purchase = desk.orderAll();
    promised(purchase, today().plusDays(4));
    MaterialChecked dated = expectChecked(order, "DATED");
    assertThat(dated.kitDate()).isAfterOrEqualTo(today().plusDays(4));
    receive(purchase, delivery(desk.wood, 10)).then().statusCode(200);

    expectChecked(order, "COMPLETE");
    events.expect(
        PurchaseOrderReceived.class,
        fact ->
            fact.purchaseOrderId().equals(purchase) && fact.orderIds().contains(order.orderId()));
    stockIs(desk.wood, 10, 5);
  }

  @Test
  void aResultIsToldOnlyWhenItChanges() {
    TestOrder order = desk.release(TestOrder.of(desk.chair, 10));
    expectChecked(order, "SHORT");
    desk.stock(desk.screw, "50", "EA");
    events.expect(
        MaterialChecked.class,
        fact -> fact.orderId().equals(order.orderId()) && missing(fact, desk.screw, "70"));

    desk.stock(desk.seat, "5", "EA");
    TestOrder marker = desk.release(TestOrder.of(desk.seat, 1));
    expectChecked(marker, "SHORT");

    assertThat(told(order)).hasSize(2);
  }

  @Test
  void aCancelledOrderLeavesItsMaterialToTheNext() {
    desk.stock(desk.screw, "120", "EA");
    desk.stock(desk.wood, "100", "M2");
    TestOrder first = desk.release(TestOrder.of(desk.chair, 10));
    expectChecked(first, "COMPLETE");
    TestOrder second = desk.release(TestOrder.of(desk.chair, 10));
    expectChecked(second, "SHORT");

    events.tell(new OrderCancelled(first.orderId(), "客户取消", true));

    expectChecked(second, "COMPLETE");
    desk.checked(first, "CLOSED");
    stockIs(desk.screw, 120, 120);
  }

  @Test
  void twoOrdersNeverReserveMoreThanThereIs() {
    desk.stock(desk.screw, "150", "EA");
    desk.stock(desk.wood, "100", "M2");

    TestOrder first = desk.release(TestOrder.of(desk.chair, 10));
    TestOrder second = desk.release(TestOrder.of(desk.chair, 10));

    expectChecked(first, "COMPLETE");
    MaterialChecked result = expectChecked(second, "SHORT");
    assertThat(missing(result, desk.screw, "90")).isTrue();
    stockIs(desk.screw, 150, 150);
  }

  @Test
  void anOrderThatIsNotThereAnswersNotFound() {
    as("li", "planner").get("/material-checks/" + UUID.randomUUID()).then().statusCode(404);
    as("li", "planner").get("/material-checks/nonsense").then().statusCode(404);
    as("li", "cashier").get("/material-checks").then().statusCode(403);
  }

  private MaterialChecked expectChecked(TestOrder order, String result) {
    return events.expect(
        MaterialChecked.class,
        fact -> fact.orderId().equals(order.orderId()) && fact.result().equals(result));
  }

  private List<MaterialChecked> told(TestOrder order) {
    return events.told(MaterialChecked.class).stream()
        .filter(fact -> fact.orderId().equals(order.orderId()))
        .toList();
  }

  private static boolean missing(MaterialChecked fact, String material, String quantity) {
    return fact.shortages().stream()
        .anyMatch(
            one ->
                one.materialCode().equals(material)
                    && one.quantity().value().compareTo(new BigDecimal(quantity)) == 0);
  }

  private static void stockIs(String material, float onHand, float reserved) {
    Events.eventually(
        () ->
            as("li", "planner")
                .get("/stock?material=" + material)
                .then()
                .statusCode(200)
                .body("items[0].onHand", equalTo(onHand))
                .body("items[0].reserved", equalTo(reserved)));
  }
}
