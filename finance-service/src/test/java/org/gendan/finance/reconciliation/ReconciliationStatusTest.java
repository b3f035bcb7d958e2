package org.gendan.finance.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.reconciliation.ReconciliationStatus.*;

import java.util.Map;
import java.util.Set;
import org.gendan.testkit.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationStatusTest {

  private static final Map<ReconciliationStatus, Set<ReconciliationStatus>> TABLE =
      Map.of(
          DRAFT, Set.of(SENT),
          SENT, Set.of(CONFIRMED, DISPUTED),
          DISPUTED, Set.of(CONFIRMED),
          CONFIRMED, Set.of());

  @ParameterizedTest
  @EnumSource
  void aReconciliationMovesOnlyAsTheTableSays(ReconciliationStatus from) {
    for (ReconciliationStatus to : ReconciliationStatus.values()) {
      assertThat(from.canBecome(to))
          .as("%s to %s", from, to)
          .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
    }
  }

  @Test
  void theDrawingIsFresh() {
    StateDiagram.assertFresh(
        "reconciliation", ReconciliationStatus.values(), ReconciliationStatus::next);
  }
}
