package org.gendan.launcher.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void withoutAnythingTheClockMovesAndCachesAreUsed() {
    Settings settings = Settings.of(new Properties(), Map.of());

    assertTrue(settings.clockMovable());
    assertTrue(settings.caches());
    assertEquals(Ports.BASE, settings.ports().of("keycloak"));
  }

  @Test
  void theEnvironmentWinsOverTheFile() {
    Properties file = new Properties();
    file.setProperty("port.base", "20000");
    file.setProperty("clock.movable", "true");

    Settings settings =
        Settings.of(file, Map.of("GENDAN_PORT_BASE", "30000", "GENDAN_CLOCK_MOVABLE", "false"));

    assertEquals(30000, settings.ports().of("keycloak"));
    assertFalse(settings.clockMovable());
  }

  @Test
  void aValueThatMakesNoSenseIsRefusedByName() {
    for (String value : new String[] {"abc", "80", "70000", ""}) {
      Problem problem =
          assertThrows(
              Problem.class,
              () -> Settings.of(new Properties(), Map.of("GENDAN_PORT_BASE", value)));

      assertTrue(problem.sentence().contains("GENDAN_PORT_BASE"));
    }
    assertThrows(
        Problem.class, () -> Settings.of(new Properties(), Map.of("GENDAN_AOT", "perhaps")));
  }
}
