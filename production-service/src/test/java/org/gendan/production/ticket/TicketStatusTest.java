package org.gendan.production.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.production.ticket.TicketStatus.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gendan.testkit.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketStatusTest {

  private static final Map<TicketStatus, Set<TicketStatus>> ALLOWED =
      Map.of(
          PLANNED, EnumSet.of(SLOTTED, CANCELLED),
          SLOTTED, EnumSet.of(ISSUED, CANCELLED),
          ISSUED, EnumSet.of(ACCEPTED, CANCELLED),
          ACCEPTED, EnumSet.of(RUNNING, CANCELLED),
          RUNNING, EnumSet.of(PAUSED, FINISHED, CANCELLED),
          PAUSED, EnumSet.of(RUNNING, FINISHED, CANCELLED),
          FINISHED, EnumSet.of(CLOSED),
          CLOSED, EnumSet.noneOf(TicketStatus.class),
          CANCELLED, EnumSet.noneOf(TicketStatus.class));

  @ParameterizedTest
  @EnumSource
  void onlyTheseMovesAreAllowed(TicketStatus from) {
    for (TicketStatus to : TicketStatus.values()) {
      assertThat(from.canBecome(to))
          .as("%s to %s", from, to)
          .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
    }
  }

  @Test
  void everyTicketEnds() {
    StateDiagram.assertEveryStateEnds(TicketStatus.values(), TicketStatus::next);
  }

  @Test
  void theDrawingIsFresh() {
    StateDiagram.assertFresh("ticket", TicketStatus.values(), TicketStatus::next);
  }
}
