package org.gendan.procurement.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.procurement.purchase.PurchaseStatus.*;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.gendan.testkit.StateDiagram;
import org.junit.jupiter.api.Test;

class PurchaseStatusTest {

  private static final Map<PurchaseStatus, Set<PurchaseStatus>> ALLOWED =
      Map.of(
          DRAFT, Set.of(APPROVED, CANCELLED),
          APPROVED, Set.of(SENT, CANCELLED),
          SENT, Set.of(ACKNOWLEDGED, CANCELLED),
          ACKNOWLEDGED, Set.of(PARTLY_RECEIVED, RECEIVED, CANCELLED),
          PARTLY_RECEIVED, Set.of(PARTLY_RECEIVED, RECEIVED, SHORT_CLOSED),
          RECEIVED, Set.of(CLOSED),
          CLOSED, Set.of(),
          CANCELLED, Set.of(),
          SHORT_CLOSED, Set.of());

  @Test
  void everyMoveIsAllowedOrNot() {
    for (PurchaseStatus from : PurchaseStatus.values()) {
      for (PurchaseStatus to : PurchaseStatus.values()) {
        assertThat(from.canBecome(to))
            .as("%s to %s", from, to)
            .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
      }
    }
  }

  @Test
  void everyStateLeadsToAnEnd() {
    StateDiagram.assertEveryStateEnds(PurchaseStatus.values(), PurchaseStatus::next);
  }

  @Test
  void theDrawingIsFresh() {
    StateDiagram.assertFresh("purchase-order", PurchaseStatus.values(), PurchaseStatus::next);
  }

  @Test
  void onlyAcknowledgedPurchasesOweADate() {
    assertThat(Arrays.stream(PurchaseStatus.values()).filter(PurchaseStatus::isPromised))
        .containsExactly(ACKNOWLEDGED, PARTLY_RECEIVED);
  }
}
