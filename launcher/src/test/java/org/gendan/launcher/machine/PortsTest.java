package org.gendan.launcher.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void ourProgramsFollowKeycloakInTheirFixedOrder() {
    Ports ports = Ports.of(Ports.BASE, new Properties());

    assertEquals(18080, ports.of("keycloak"));
    assertEquals(
        List.of(18081, 18082, 18083, 18084, 18085, 18086, 18088, 18087),
        Ports.PROGRAMS.stream().map(ports::of).toList());
    assertEquals(18181, ports.of(Ports.management("order")));
  }

  @Test
  void anotherBaseMovesEverythingByTheSameDistance() {
    Ports usual = Ports.of(Ports.BASE, new Properties());

    Ports moved = Ports.of(Ports.BASE + 1000, new Properties());

    usual.byName().forEach((name, port) -> assertEquals(port + 1000, moved.of(name)));
  }

  @Test
  void onePortCanBeMovedAlone() {
    Properties settings = new Properties();
    settings.setProperty("port.postgres", "25432");

    Ports ports = Ports.of(Ports.BASE, settings);

    assertEquals(25432, ports.of("postgres"));
    assertEquals(18080, ports.of("keycloak"));
  }

  @Test
  void freePortsAreAllDifferent() {
    Map<String, Integer> ports = Ports.free().byName();

    assertEquals(ports.size(), new HashSet<>(ports.values()).size());
  }

  @Test
  void aTakenPortIsNamedInTheProblem() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Properties settings = new Properties();
      settings.setProperty("port.kafka", String.valueOf(other.getLocalPort()));
      Ports ports = Ports.of(Ports.BASE, settings);

      Problem problem = assertThrows(Problem.class, () -> ports.requireFree(Set.of("kafka")));

      assertTrue(problem.sentence().contains(String.valueOf(other.getLocalPort())));
      assertTrue(problem.sentence().contains("kafka"));
    }
  }
}
