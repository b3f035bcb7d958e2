package org.gendan.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Map;
import org.gendan.launcher.demo.department.OrderDesk;
import org.gendan.launcher.demo.desk.Case;
import org.gendan.launcher.imports.Phrases;
import org.junit.jupiter.api.Test;

class BoardTest {

  private static final LocalDate DAY = LocalDate.of(2013, 6, 3);

  private final Phrases phrases = new Phrases("org.gendan.launcher.demo.phrases");
  private final Board board = new Board(new PrintWriter(new StringWriter()), phrases);

  @Test
  void stagesComeInTheirOrderAndEmptyOnesAreLeftOut() {
    String line = board.render(DAY, Map.of("RELEASED", 12L, "REVIEWING", 3L, "SETTLED", 0L), 40);

    assertTrue(
        line.startsWith(
            DAY
                + "  "
                + phrases.say("board.REVIEWING", 3)
                + " · "
                + phrases.say("board.RELEASED", 12)));
    assertEquals(-1, line.indexOf(phrases.say("board.SETTLED", 0)));
    assertTrue(line.endsWith(phrases.say("board.speed", 40)));
  }

  @Test
  void gatesSayWhatTheyWaitFor() {
    String line = board.render(DAY, Map.of("deposit", 2L, "material", 5L), 0);

    String gates = phrases.say("board.deposit", 2) + " · " + phrases.say("board.material", 5);
    assertTrue(line.contains(phrases.say("board.waiting", gates)));
  }

  @Test
  void everyStageAndGateHasItsWords() {
    Board.STAGES.forEach(name -> assertTrue(phrases.knows("board." + name), name));
    Board.GATES.forEach(name -> assertTrue(phrases.knows("board." + name), name));
    OrderDesk.OPEN.forEach(name -> assertTrue(phrases.knows("state." + name), name));
    for (Case.Delay delay : Case.Delay.values()) {
      assertTrue(phrases.knows("cause." + delay), delay.name());
    }
  }
}
