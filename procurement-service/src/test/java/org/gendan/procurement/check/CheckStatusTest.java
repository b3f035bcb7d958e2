package org.gendan.procurement.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.gendan.testkit.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckStatusTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          from,      REQUESTED, SHORT, DATED, COMPLETE, CLOSED
          REQUESTED, false,     true,  true,  true,     true
          SHORT,     false,     false, true,  true,     true
          DATED,     false,     true,  false, true,     true
          COMPLETE,  false,     false, false, false,    true
          CLOSED,    false,     false, false, false,    false
          """,
      useHeadersInDisplayName = true)
  void everyMoveIsAllowedOrNot(
      CheckStatus from,
      boolean requested,
      boolean isShort,
      boolean dated,
      boolean complete,
      boolean closed) {
    assertThat(from.canBecome(CheckStatus.REQUESTED)).isEqualTo(requested);
    assertThat(from.canBecome(CheckStatus.SHORT)).isEqualTo(isShort);
    assertThat(from.canBecome(CheckStatus.DATED)).isEqualTo(dated);
    assertThat(from.canBecome(CheckStatus.COMPLETE)).isEqualTo(complete);
    assertThat(from.canBecome(CheckStatus.CLOSED)).isEqualTo(closed);
  }

  @Test
  void everyStateLeadsToAnEnd() {
    StateDiagram.assertEveryStateEnds(CheckStatus.values(), CheckStatus::next);
  }

  @Test
  void theDrawingIsFresh() {
    StateDiagram.assertFresh("material-check", CheckStatus.values(), CheckStatus::next);
  }
}
