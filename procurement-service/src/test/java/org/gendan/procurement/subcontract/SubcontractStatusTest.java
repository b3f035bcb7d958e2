package org.gendan.procurement.subcontract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.procurement.subcontract.SubcontractStatus.*;

import java.util.Map;
import java.util.Set;
import org.gendan.testkit.StateDiagram;
import org.junit.jupiter.api.Test;

class SubcontractStatusTest {

  private static final Map<SubcontractStatus, Set<SubcontractStatus>> ALLOWED =
      Map.of(
          DRAFT, Set.of(SENT, CANCELLED),
          SENT, Set.of(ACCEPTED, REFUSED, CANCELLED),
          ACCEPTED, Set.of(IN_PROCESS, PARTLY_RETURNED, RETURNED, REFUSED, CANCELLED),
          IN_PROCESS, Set.of(IN_PROCESS, PARTLY_RETURNED, RETURNED, CANCELLED),
          PARTLY_RETURNED, Set.of(PARTLY_RETURNED, RETURNED, CANCELLED),
          RETURNED, Set.of(CLOSED),
          CLOSED, Set.of(),
          REFUSED, Set.of(),
          CANCELLED, Set.of());

  @Test
  void everyMoveIsAllowedOrNot() {
    for (SubcontractStatus from : SubcontractStatus.values()) {
      for (SubcontractStatus to : SubcontractStatus.values()) {
        assertThat(from.canBecome(to))
            .as("%s to %s", from, to)
            .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
      }
    }
  }

  @Test
  void everyStateLeadsToAnEnd() {
    StateDiagram.assertEveryStateEnds(SubcontractStatus.values(), SubcontractStatus::next);
  }

  @Test
  void theDrawingIsFresh() {
    StateDiagram.assertFresh("subcontract", SubcontractStatus.values(), SubcontractStatus::next);
  }
}
