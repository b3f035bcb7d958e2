package org.gendan.launcher.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.gendan.launcher.process.Owned;
import org.junit.jupiter.api.Test;

class LifeTest {

  @Test
  void eachFailureWaitsLongerUpToABound() {
    Life.Starting starting = new Life.Waiting().toStarting();
    Duration last = Duration.ZERO;
    for (int i = 0; i < 40; i++) {
      Life.BackingOff backingOff = starting.toBackingOff("broken");
      assertTrue(backingOff.delay().compareTo(last) >= 0);
      last = backingOff.delay();
      starting = backingOff.toStarting();
    }
    assertEquals(Life.BackingOff.LONGEST, last);
    assertEquals(40, starting.restarts());
  }

  @Test
  void oneThatRanWellStartsToCountAnew() {
    Life.Running running = new Life.Starting(7, 7).toRunning(Owned.self());

    assertEquals(1, running.toBackingOff(Duration.ofMinutes(5), "killed").failures());
    assertEquals(8, running.toBackingOff(Duration.ofSeconds(5), "killed").failures());
  }
}
