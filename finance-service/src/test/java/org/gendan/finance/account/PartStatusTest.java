package org.gendan.finance.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.account.PartStatus.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gendan.testkit.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartStatusTest {

  private static final Map<PartStatus, Set<PartStatus>> TABLE =
      Map.of(
          PLANNED, Set.of(NOTIFIED, PARTLY_MET, MET, DROPPED),
          NOTIFIED, Set.of(PARTLY_MET, MET, DROPPED),
          PARTLY_MET, Set.of(MET, LOST, DROPPED),
          MET, Set.of(LOST, DROPPED),
          LOST, Set.of(PARTLY_MET, MET, DROPPED),
          DROPPED, Set.of());

  @ParameterizedTest
  @EnumSource
  void aPartMovesOnlyAsTheTableSays(PartStatus from) {
    for (PartStatus to : PartStatus.values()) {
      assertThat(from.canBecome(to))
          .as("%s to %s", from, to)
          .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyPartCanEndPaidOrDropped(PartStatus from) {
    Set<PartStatus> reached = EnumSet.of(from);
    boolean more = true;
    while (more) {
      more =
          Set.copyOf(reached).stream()
              .map(status -> reached.addAll(status.next()))
              .reduce(false, Boolean::logicalOr);
    }
    assertThat(reached).contains(DROPPED);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"MET", "DROPPED"},
      mode = EnumSource.Mode.EXCLUDE)
  void whateverIsNeitherPaidNorDroppedIsOpen(PartStatus status) {
    assertThat(status.isOpen()).isTrue();
  }

  @Test
  void theDrawingIsFresh() {
    StateDiagram.assertFresh("plan-part", PartStatus.values(), PartStatus::next);
  }
}
