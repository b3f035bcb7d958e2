package org.gendan.logistics.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.logistics.shipment.Shipments.CHAIRS;
import static org.gendan.logistics.shipment.Shipments.ORDER;
import static org.gendan.logistics.shipment.Shipments.TABLES;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gendan.logistics.goods.FinishedGoods;
import org.gendan.logistics.shipment.Shipment;
import org.gendan.logistics.shipment.ShipmentCommands.ConfirmDetails;
import org.gendan.logistics.shipment.Shipments;
import org.gendan.logistics.transit.TransitMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockTest {

  @Test
  void everyLineMustBeFinished() {
    Shipment shipment = Shipments.planned();

    assertThat(stock("10", "3", shipment).covers(shipment)).isFalse();
    assertThat(stock("10", "4", shipment).covers(shipment)).isTrue();
  }

  @Test
  void whatWasShippedIsGone() {
    Shipment shipment = Shipments.planned();
    FinishedGoods chairs =
        new FinishedGoods(ORDER, CHAIRS, "EA", new BigDecimal("10"), new BigDecimal("1"));

    Stock stock = new Stock(List.of(chairs, goods(TABLES, "4")), List.of(shipment));

    assertThat(stock.covers(shipment)).isFalse();
    assertThat(stock.available(CHAIRS, shipment)).isEqualByComparingTo("9");
  }

  @Test
  void whatIsSetAsideForAClearedShipmentIsNotAvailable() {
    Shipment first = Shipments.cleared();
    Shipment second = Shipments.planned(2, "5", "1");

    Stock stock = stock("14", "5", first, second);

    assertThat(stock.available(CHAIRS, second)).isEqualByComparingTo("4");
    assertThat(stock.covers(second)).isFalse();
    assertThat(stock.covers(first)).isTrue();
  }

  /** Whatever is finished and however it is split: what is cleared never exceeds what is there. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void clearedShipmentsNeverClaimMoreThanWasFinished(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      int chairs = random.nextInt(30);
      int tables = random.nextInt(12);
      List<Shipment> all = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        Shipment shipment =
            Shipments.planned(i, "" + (1 + random.nextInt(9)), "" + (1 + random.nextInt(4)));
        shipment.confirm(new ConfirmDetails(Shipments.DAY, TransitMode.ROAD, "A1"));
        all.add(shipment);
      }
      Stock stock = new Stock(List.of(goods(CHAIRS, "" + chairs), goods(TABLES, "" + tables)), all);

      for (Shipment shipment : all) {
        if (stock.covers(shipment)) {
          shipment.clear(List.of());
        }
      }

      assertThat(claimed(all, CHAIRS)).isLessThanOrEqualTo(new BigDecimal(chairs));
      assertThat(claimed(all, TABLES)).isLessThanOrEqualTo(new BigDecimal(tables));
    }
  }

  private static BigDecimal claimed(List<Shipment> all, UUID lineId) {
    return all.stream()
        .filter(shipment -> shipment.status().claimsGoods())
        .map(shipment -> shipment.quantities().getOrDefault(lineId, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Stock stock(String chairs, String tables, Shipment... shipments) {
    return new Stock(List.of(goods(CHAIRS, chairs), goods(TABLES, tables)), List.of(shipments));
  }

  private static FinishedGoods goods(UUID lineId, String finished) {
    return new FinishedGoods(ORDER, lineId, "EA", new BigDecimal(finished), BigDecimal.ZERO);
  }
}
