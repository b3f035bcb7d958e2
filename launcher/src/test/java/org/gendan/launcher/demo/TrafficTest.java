package org.gendan.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gendan.launcher.machine.Problem;
import org.junit.jupiter.api.Test;

class TrafficTest {

  @Test
  void aBrokerThatIsAwayFromTheFirstLookOnHindersNobody() {
    Traffic traffic =
        new Traffic(
            () -> {
              throw Problem.said("away");
            });

    traffic.look();

    assertEquals(0, traffic.perSecond());
  }
}
