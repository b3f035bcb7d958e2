package org.gendan.launcher.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.gendan.launcher.machine.Problem;
import org.junit.jupiter.api.Test;

class FaultTest {

  @Test
  void everyComponentIsKilledAndFrozenAndTheBrokerLosesItsDisk() {
    assertEquals(21, Fault.each().size());
    assertEquals(Fault.Kind.PAUSE, Fault.named("pause:finance").kind());
    assertEquals("kafka", Fault.named("wipe:kafka").component());
    assertThrows(Problem.class, () -> Fault.named("wipe:order"));
  }

  @Test
  void aRecoveryIsInTimeUpToItsBound() {
    Fault fault = Fault.named("kill:order");

    assertTrue(new Recovery(fault, Duration.ofSeconds(5), 3).inTime());
    assertFalse(new Recovery(fault, Duration.ofMillis(5001), 3).inTime());
  }
}
