package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gendan.launcher.chaos.Processes;
import org.gendan.launcher.verify.Verification;

/** Crashes of one service, and what must hold after them. */
final class Crashes {

  static final Processes PROCESSES = new Processes(TheStack.HOME);

  private final String service;
  private final int before;
  private final int planned;

  private Crashes(String service, int before, int planned) {
    this.service = service;
    this.before = before;
    this.planned = planned;
  }

  /**
   * Ends the service now; each of its next starts carries one of these faults, so that it dies of
   * one, recovers, and dies of the next.
   */
  static Crashes inARow(String service, List<String> points) {
    String lines = String.join("=halt\n", points) + "=halt\n";
    Path file = TheStack.HOME.run().resolve(service + ".faults");
    try {
      Files.writeString(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int before = PROCESSES.restarts(service);
    PROCESSES.kill(service);
    return new Crashes(service, before, points.size());
  }

  /** Waits until it died of each of them and runs again, without any left. */
  void survived() {
    Eventually.see(
        service + " died of each fault",
        () -> PROCESSES.restarts(service) - before,
        restarts -> restarts >= planned + 1,
        Duration.ofMinutes(3));
    Eventually.see(service + " runs", () -> PROCESSES.runs(service), runs -> runs);
    assertThat(PROCESSES.restarts(service) - before).isEqualTo(planned + 1);
  }

  /** Nothing moves any more, and every promise holds. */
  static void thenNothingIsLostAndNothingHappenedTwice() {
    Verification.of(TheStack.home()).run().requireKept();
  }
}
