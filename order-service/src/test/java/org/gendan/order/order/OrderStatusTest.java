package org.gendan.order.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.order.OrderStatus.*;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gendan.testkit.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderStatusTest {

  /** The whole graph once more, as people drew it. */
  private static final Map<OrderStatus, Set<OrderStatus>> MOVES =
      Map.ofEntries(
          Map.entry(DRAFT, Set.of(REVIEWING, ON_HOLD, REJECTED, CANCELLED)),
          Map.entry(REVIEWING, Set.of(REPLIED, ON_HOLD, REJECTED, CANCELLED)),
          Map.entry(REPLIED, Set.of(CONFIRMED, REVIEWING, ON_HOLD, CANCELLED)),
          Map.entry(CONFIRMED, Set.of(RELEASED, ON_HOLD, CANCELLED)),
          Map.entry(RELEASED, Set.of(COMPLETED, ON_HOLD, CANCELLED)),
          Map.entry(COMPLETED, Set.of(SETTLED)),
          Map.entry(SETTLED, Set.of(COMPLETED, ARCHIVED)),
          Map.entry(ON_HOLD, Set.of(DRAFT, REVIEWING, REPLIED, CONFIRMED, RELEASED, CANCELLED)),
          Map.entry(ARCHIVED, Set.of()),
          Map.entry(REJECTED, Set.of()),
          Map.entry(CANCELLED, Set.of()));

  static Stream<Arguments> pairs() {
    return Arrays.stream(OrderStatus.values())
        .flatMap(from -> Arrays.stream(OrderStatus.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("pairs")
  void onlyTheDrawnMovesAreAllowed(OrderStatus from, OrderStatus to) {
    assertThat(from.canBecome(to)).isEqualTo(MOVES.getOrDefault(from, Set.of()).contains(to));
  }

  @Test
  void everyOrderCanComeToAnEnd() {
    StateDiagram.assertEveryStateEnds(OrderStatus.values(), OrderStatus::next);
  }

  @Test
  void theDrawingIsFresh() {
    StateDiagram.assertFresh("order", OrderStatus.values(), OrderStatus::next);
  }
}
