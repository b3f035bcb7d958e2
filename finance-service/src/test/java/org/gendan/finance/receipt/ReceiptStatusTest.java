package org.gendan.finance.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.receipt.ReceiptStatus.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gendan.testkit.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptStatusTest {

  private static final Map<ReceiptStatus, Set<ReceiptStatus>> TABLE =
      Map.of(
          RECORDED, Set.of(CONFIRMED, WITHDRAWN),
          CONFIRMED, Set.of(REVERSED),
          REVERSED, Set.of(),
          WITHDRAWN, Set.of());

  @ParameterizedTest
  @EnumSource
  void aReceiptMovesOnlyAsTheTableSays(ReceiptStatus from) {
    for (ReceiptStatus to : ReceiptStatus.values()) {
      assertThat(from.canBecome(to))
          .as("%s to %s", from, to)
          .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyReceiptCanReachAnEnd(ReceiptStatus from) {
    Set<ReceiptStatus> reached = EnumSet.of(from);
    boolean more = true;
    while (more) {
      more =
          Set.copyOf(reached).stream()
              .map(status -> reached.addAll(status.next()))
              .reduce(false, Boolean::logicalOr);
    }
    assertThat(reached).anyMatch(status -> status.next().isEmpty());
  }

  @Test
  void theDrawingIsFresh() {
    StateDiagram.assertFresh("receipt", ReceiptStatus.values(), ReceiptStatus::next);
  }
}
