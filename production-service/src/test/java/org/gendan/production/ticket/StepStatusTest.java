package org.gendan.production.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.production.ticket.StepStatus.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gendan.testkit.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepStatusTest {

  private static final Map<StepStatus, Set<StepStatus>> ALLOWED =
      Map.of(
          WAITING, EnumSet.of(READY),
          READY, EnumSet.of(RUNNING),
          RUNNING, EnumSet.of(READY, DONE),
          DONE, EnumSet.of(READY));

  @ParameterizedTest
  @EnumSource
  void onlyTheseMovesAreAllowed(StepStatus from) {
    for (StepStatus to : StepStatus.values()) {
      assertThat(from.canBecome(to))
          .as("%s to %s", from, to)
          .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
    }
  }

  @Test
  void theDrawingIsFresh() {
    StateDiagram.assertFresh("ticket-step", StepStatus.values(), StepStatus::next);
  }
}
