package org.gendan.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.gendan.launcher.imports.rest.Pause;
import org.junit.jupiter.api.Test;

class LoadTest {

  private final Load load = new Load(() -> () -> Effort.UNKNOWN);

  /** One answer takes half a second; whoever came meanwhile waited too, and that must be seen. */
  @Test
  void aStallIsFeltByEverybodyWhoCameMeanwhile() {
    Run run =
        load.open(
            200,
            1,
            Duration.ofSeconds(2),
            7,
            number -> {
              Pause.millis(number == 50 ? 500 : 0);
              return true;
            });

    assertThat(run.done()).isBetween(300L, 500L);
    assertThat(run.millis(50)).isLessThan(400);
    assertThat(run.millis(90)).isGreaterThan(100);
  }

  @Test
  void theSameSeedComesAtTheSameTimes() {
    Load.Request nothing = number -> true;

    assertThat(load.open(500, 4, Duration.ofMillis(400), 3, nothing).done())
        .isEqualTo(load.open(500, 2, Duration.ofMillis(400), 3, nothing).done());
  }

  @Test
  void aClosedLoopNeverHasMoreUnderWayThanCallers() {
    Run run =
        load.closed(
            2,
            Duration.ofMillis(500),
            number -> {
              Pause.millis(50);
              return number % 10 != 0;
            });

    assertThat(run.done() + run.failed()).isBetween(4L, 22L);
    assertThat(run.failed()).isPositive();
  }

  @Test
  void eachCallerOfAClosedLoopIsHeardHoweverShortTheTime() {
    assertThat(load.closed(3, Duration.ZERO, number -> true).done()).isEqualTo(3);
  }

  @Test
  void aDriverThatFailsIsNotAQuickService() {
    assertThatThrownBy(
            () ->
                load.closed(
                    2,
                    Duration.ofMillis(100),
                    number -> {
                      throw new IllegalStateException("gone");
                    }))
        .hasMessageContaining("gone");
  }
}
