package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/**
 * The demo plays while a service, the database and the broker die and the broker loses its disk;
 * then everybody reads everything again.
 */
class ChaosDrill {

  /** Other work on the machine may slow a recovery down; a stuck one takes for ever. */
  private static final int INDULGENCE = 3;

  /** An emptied disk kills the broker first. */
  private static final int FAULTS = 3;

  @Test
  void nothingIsLostWhateverDiesAndReadingItAllAgainChangesNothing() throws Exception {
    Gendan.Ended chaos =
        Gendan.run(
            "chaos",
            "--json",
            "--company=furniture",
            "--orders=10",
            "--calm=2",
            "--only=kill:order,kill:postgres,wipe:kafka");

    JsonPath outcome = new JsonPath(chaos.output());
    assertThat(outcome.getList("broken")).as(chaos.output()).isEmpty();
    assertThat(outcome.getInt("demo")).as("exit code of the demo").isZero();
    assertThat(outcome.getList("faults")).hasSize(FAULTS);
    for (int i = 0; i < FAULTS; i++) {
      String fault = "faults[" + i + "].";
      assertThat(outcome.getLong(fault + "millis"))
          .as(outcome.getString(fault + "component"))
          .isLessThan(INDULGENCE * outcome.getLong(fault + "bound"));
    }

    Gendan.Ended replay = Gendan.run("replay");

    assertThat(replay.code()).as(replay.output()).isZero();
  }
}
