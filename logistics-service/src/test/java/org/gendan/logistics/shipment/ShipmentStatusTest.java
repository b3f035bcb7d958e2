package org.gendan.logistics.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.logistics.shipment.ShipmentStatus.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gendan.testkit.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShipmentStatusTest {

  /** What is allowed, written down a second time by hand. */
  private static final Map<ShipmentStatus, Set<ShipmentStatus>> ALLOWED =
      new EnumMap<>(ShipmentStatus.class);

  static {
    ALLOWED.put(PLANNED, Set.of(DETAILS_CONFIRMED, CANCELLED));
    ALLOWED.put(DETAILS_CONFIRMED, Set.of(DETAILS_CONFIRMED, CLEARED, CANCELLED));
    ALLOWED.put(CLEARED, Set.of(PICKED, HELD, CANCELLED));
    ALLOWED.put(PICKED, Set.of(PACKED, HELD, CANCELLED));
    ALLOWED.put(PACKED, Set.of(INSPECTED, CLEARED, HELD, CANCELLED));
    ALLOWED.put(INSPECTED, Set.of(LOADED, HELD, CANCELLED));
    ALLOWED.put(LOADED, Set.of(DEPARTED, HELD, CANCELLED));
    ALLOWED.put(HELD, Set.of(CLEARED, PICKED, PACKED, INSPECTED, LOADED, CANCELLED));
    ALLOWED.put(DEPARTED, Set.of(ARRIVED));
    ALLOWED.put(ARRIVED, Set.of(SIGNED, DISPUTED));
    ALLOWED.put(SIGNED, Set.of(CLOSED));
    ALLOWED.put(DISPUTED, Set.of(CLOSED));
    ALLOWED.put(CLOSED, Set.of());
    ALLOWED.put(CANCELLED, Set.of());
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheseMovesAreAllowed(ShipmentStatus from) {
    for (ShipmentStatus to : ShipmentStatus.values()) {
      assertThat(from.canBecome(to)).as(from + " to " + to).isEqualTo(allowed(from).contains(to));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyStateReachesATerminalOne(ShipmentStatus from) {
    Set<ShipmentStatus> reached = EnumSet.of(from);
    while (reached.addAll(reached.stream().flatMap(one -> one.next().stream()).toList())) {
      assertThat(reached).isNotEmpty();
    }

    assertThat(reached).containsAnyOf(CLOSED, CANCELLED);
  }

  @Test
  void theDrawingIsFresh() {
    StateDiagram.assertFresh("shipment", ShipmentStatus.values(), ShipmentStatus::next);
  }

  @Test
  void goodsAreSetAsideFromClearingToDeparture() {
    Set<ShipmentStatus> claiming = EnumSet.noneOf(ShipmentStatus.class);
    for (ShipmentStatus status : ShipmentStatus.values()) {
      if (status.claimsGoods()) {
        claiming.add(status);
      }
    }

    assertThat(claiming)
        .containsExactlyInAnyOrder(CLEARED, PICKED, PACKED, INSPECTED, LOADED, HELD);
  }

  @Test
  void whatHasLeftCannotBeCalledOffOrHeld() {
    for (ShipmentStatus left : EnumSet.of(DEPARTED, ARRIVED, SIGNED, DISPUTED, CLOSED)) {
      assertThat(left.isBeforeDeparture()).as(left.name()).isFalse();
      assertThat(left.canBecome(HELD)).as(left.name()).isFalse();
    }
  }

  private static Set<ShipmentStatus> allowed(ShipmentStatus from) {
    return ALLOWED.getOrDefault(from, Set.of());
  }
}
