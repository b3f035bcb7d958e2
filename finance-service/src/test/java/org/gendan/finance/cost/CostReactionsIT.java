package org.gendan.finance.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.FinanceDesk.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.finance.CostEvent.CostPosted;
import org.gendan.contracts.finance.CostEvent.CostSheetOpened;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.procurement.PurchaseEvent.GoodsReceiptInspected;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractReturned;
import org.gendan.finance.FinanceDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CostReactionsIT {

  @Inject Events events;
  private FinanceDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new FinanceDesk(events);
  }

  @Test
  void aReleasedOrderHasACostSheetWithItsRevenue() {
    desk.planned();

    events.tell(released());

    CostSheetOpened opened =
        events.expect(CostSheetOpened.class, fact -> fact.orderId().equals(desk.orderId));
    assertThat(opened.revenue().amount()).isEqualByComparingTo("1000");
    assertThat(sheet().getDouble("margin")).isEqualTo(1000);
  }

  @Test
  void aCostMayComeBeforeItsSheet() {
    events.tell(bought("100", desk.orderId));
    events.expect(CostPosted.class, fact -> fact.orderId().equals(desk.orderId));

    desk.planned();
    events.tell(released());
    events.expect(CostSheetOpened.class, fact -> fact.orderId().equals(desk.orderId));

    assertThat(sheet().getDouble("margin")).isEqualTo(900);
  }

  @Test
  void aPurchaseForTwoOrdersIsSharedWithoutARemainder() {
    UUID other = UUID.randomUUID();

    events.tell(bought("100.01", desk.orderId, other));

    BigDecimal mine = posted(desk.orderId);
    assertThat(mine.add(posted(other))).isEqualByComparingTo("100.01");
  }

  @Test
  void aCostDeliveredTwiceIsBookedOnce() {
    desk.planned();
    GoodsReceiptInspected fact = bought("100", desk.orderId);
    Envelope envelope = events.tell(fact).getFirst();

    events.tellAgain(fact, envelope);
    events.tell(returned(fact.purchaseOrderId(), "25"));

    Events.eventually(() -> assertThat(sheet().getList("costs")).hasSize(2));
    assertThat(desk.balance("COST")).isEqualByComparingTo("125");
    assertThat(desk.balance("PAYABLE")).isEqualByComparingTo("-125");
  }

  @Test
  void marginsAreForFewEyes() {
    desk.planned();

    as("li", "merchandiser").get("/orders/" + desk.orderId + "/cost-sheet").then().statusCode(403);
  }

  @Test
  void theTrialBalanceIsBalanced() {
    desk.planned();
    desk.paid("300");

    boolean balanced =
        as("shen", "auditor")
            .get("/trial-balance")
            .then()
            .statusCode(200)
            .extract()
            .path("balanced");

    assertThat(balanced).isTrue();
  }

  private BigDecimal posted(UUID orderId) {
    return events
        .expect(CostPosted.class, fact -> fact.orderId().equals(orderId))
        .amount()
        .amount();
  }

  private JsonPath sheet() {
    return as("wu", "finance")
        .get("/orders/" + desk.orderId + "/cost-sheet")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private OrderReleased released() {
    return new OrderReleased(
        desk.orderId, desk.orderNo, 5, desk.customerId, List.of(), false, Instant.now(), null);
  }

  private static GoodsReceiptInspected bought(String value, UUID... orders) {
    return new GoodsReceiptInspected(
        UUID.randomUUID(), "PO-1", List.of(), FinanceDesk.money(value), List.of(orders));
  }

  private SubcontractReturned returned(UUID id, String fee) {
    Quantity ten = new Quantity(BigDecimal.TEN, "EA");
    Quantity none = new Quantity(BigDecimal.ZERO, "EA");
    List<Peg> pegs = desk.chairs("10");
    return new SubcontractReturned(
        id, "SC-1", UUID.randomUUID(), 2, ten, none, none, FinanceDesk.money(fee), true, pegs);
  }
}
