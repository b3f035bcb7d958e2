package org.gendan.procurement.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.procurement.PurchaseDesk.as;
import static org.gendan.procurement.PurchaseDesk.delivery;
import static org.gendan.procurement.PurchaseDesk.movement;
import static org.gendan.procurement.PurchaseDesk.promised;
import static org.gendan.procurement.PurchaseDesk.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.procurement.PurchaseEvent.GoodsReceiptInspected;
import org.gendan.platform.access.Background;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.procurement.PurchaseDesk.TestOrder;
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

/** Many who want the last of a material, and one delivery that two people write down. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class StockRaceIT {

  private static final int CROWD = 100;

  @Inject Events events;
  private PurchaseDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new PurchaseDesk(events).open();
  }

  /** On hand is the sum of the movements, and what is set aside is there. */
  @AfterEach
  void theStockAddsUp() {
    Background.run(
        () ->
            assertThat(
                    TestDatabase.rows(
                        """
                        select s.on_hand = (select sum(m.quantity) from stock_movements m
                            where m.material_code = s.material_code and m.plant = s.plant)
                          and s.reserved = coalesce((select sum(r.quantity) from reservations r
                            where r.material_code = s.material_code and r.plant = s.plant), 0)
                          and s.reserved between 0 and s.on_hand
                        from stock_items s where s.material_code = ?""",
                        row -> row.getBoolean(1),
                        desk.wood))
                .isNotEmpty()
                .containsOnly(true));
  }

  @Test
  void ofAHundredWhoWantTheLastTenPiecesTenGetOne() {
    desk.stock(desk.wood, "10", "M2");

    Race.of(CROWD)
        .run(
            i ->
                as("keeper-" + i, "warehouse")
                    .body(movement(desk.wood, "-1", "M2"))
                    .post("/stock-movements"))
        .winners(10, "stock/not-enough");

    assertThat(onHand()).isZero();
  }

  @Test
  void ofAHundredWhoCarryTheStockAwayOneDoes() {
    desk.stock(desk.wood, "10", "M2");
    Map<String, Object> transfer =
        Map.of(
            "materialCode", desk.wood,
            "fromPlant", "P1",
            "toPlant", "P2",
            "quantity", 6,
            "reason", "调拨");

    Race.of(CROWD)
        .run(i -> as("keeper-" + i, "warehouse").body(transfer).post("/stock-movements/transfers"))
        .oneWinner("stock/not-enough");

    assertThat(onHand()).isEqualByComparingTo("10");
  }

  /** The order's check sets aside what people want to take out in the same instant. */
  @RepeatedTest(3)
  void whatIsSetAsideIsNotTakenOut() {
    desk.stock(desk.wood, "5", "M2");
    TestOrder order = TestOrder.of(desk.chair, 10);

    desk.release(order);
    Tally tally =
        Race.of(20)
            .run(
                i ->
                    as("keeper-" + i, "warehouse")
                        .body(movement(desk.wood, "-1", "M2"))
                        .post("/stock-movements"));
    desk.checked(order, "SHORT");

    tally.winners(tally.winners().size(), "stock/not-enough");
    assertThat(onHand()).isEqualByComparingTo(BigDecimal.valueOf(5 - tally.winners().size()));
  }

  @Test
  void oneDeliveryThatAHundredWriteDownIsReceivedOnce() {
    UUID purchase = bought(20);

    Race.of(CROWD)
        .run(
            i ->
                as("keeper-" + i, "warehouse")
                    .body(delivery(desk.wood, 20))
                    .post("/purchase-orders/" + purchase + "/receipts"))
        .oneWinner("purchase/illegal-transition", "purchase/more-than-ordered");

    assertThat(onHand()).isEqualByComparingTo("20");
    Told.by(purchase).once(GoodsReceiptInspected.class);
  }

  @RepeatedTest(3)
  void aDeliveryAndACancellationHaveOneWinner() {
    UUID purchase = bought(20);
    desk.stock(desk.wood, "1", "M2");
    String version = version(purchase);

    Tally tally =
        Race.between(
            () -> PurchaseDesk.receive(purchase, delivery(desk.wood, 20)),
            () ->
                as("wang", "buyer")
                    .header("If-Match", version)
                    .body(Map.of("reason", "不要了"))
                    .post("/purchase-orders/" + purchase + "/cancellation"));

    tally.oneWinner("purchase/illegal-transition", "request/version-stale");
    assertThat(onHand()).isEqualByComparingTo(tally.won(0) ? "21" : "1");
  }

  @Test
  void ofAHundredApprovalsOneWins() {
    UUID purchase = drafted(20);
    desk.stock(desk.wood, "1", "M2");
    String version = version(purchase);

    Race.of(CROWD)
        .run(
            i ->
                as("gm-" + i, "general-manager")
                    .header("If-Match", version)
                    .post("/purchase-orders/" + purchase + "/approval"))
        .oneWinner("purchase/illegal-transition", "request/version-stale");
  }

  private static String version(UUID purchase) {
    return as("gm", "general-manager").get("/purchase-orders/" + purchase).getHeader("ETag");
  }

  private UUID bought(int quantity) {
    UUID purchase = drafted(quantity);
    promised(purchase, today().plusDays(5));
    return purchase;
  }

  private UUID drafted(int quantity) {
    Map<String, Object> line = Map.of("materialCode", desk.wood, "quantity", quantity);
    return UUID.fromString(
        as("wang", "buyer")
            .body(Map.of("supplierCode", desk.supplier, "lines", List.of(line)))
            .post("/purchase-orders")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  /** At all plants together. */
  private BigDecimal onHand() {
    List<BigDecimal> sum = new ArrayList<>();
    Background.run(
        () ->
            sum.addAll(
                TestDatabase.rows(
                    "select sum(on_hand) from stock_items where material_code = ?",
                    row -> row.getBigDecimal(1),
                    desk.wood)));
    return sum.getFirst();
  }
}
