package org.gendan.production.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.production.slot.OfferState.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gendan.testkit.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfferStateTest {

  private static final Map<OfferState, Set<OfferState>> ALLOWED =
      Map.of(
          OPEN, EnumSet.of(FIRM, TAKEN, EXPIRED, WITHDRAWN),
          FIRM, EnumSet.of(TAKEN, WITHDRAWN),
          UNPLACED, EnumSet.of(OPEN, WITHDRAWN),
          TAKEN, EnumSet.noneOf(OfferState.class),
          EXPIRED, EnumSet.noneOf(OfferState.class),
          WITHDRAWN, EnumSet.noneOf(OfferState.class));

  @ParameterizedTest
  @EnumSource
  void onlyTheseMovesAreAllowed(OfferState from) {
    for (OfferState to : OfferState.values()) {
      assertThat(from.canBecome(to))
          .as("%s to %s", from, to)
          .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
    }
  }

  @Test
  void everyOfferEnds() {
    StateDiagram.assertEveryStateEnds(OfferState.values(), OfferState::next);
  }

  @Test
  void theDrawingIsFresh() {
    StateDiagram.assertFresh("slot-offer", OfferState.values(), OfferState::next);
  }
}
