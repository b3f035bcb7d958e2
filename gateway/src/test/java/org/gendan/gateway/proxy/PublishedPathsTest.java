package org.gendan.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gendan.launcher.machine.Ports;
import org.junit.jupiter.api.Test;

/** What the gateway lets through is what the services describe in public, no more and no less. */
class PublishedPathsTest {

  /** Passed on by a route of its own, without anybody's session. */
  private static final String PARTNERS_DOOR = "partner";

  private static final Path DESCRIPTIONS =
      Path.of(System.getProperty("gendan.root", "..")).resolve("docs/generated/openapi");

  @Test
  void eachServicesRootsAreThoseOfItsDescription() throws IOException {
    Properties settings = settings();
    for (String service : Ports.SERVICES) {
      Set<String> passed =
          new TreeSet<>(
              Set.of(settings.getProperty("gendan.services." + service + ".roots").split(",")));

      assertThat(passed).as(service).isEqualTo(described(service));
    }
  }

  private static Set<String> described(String service) throws IOException {
    return Files.readAllLines(DESCRIPTIONS.resolve(service + "-service.yaml")).stream()
        .filter(line -> line.matches(" {2}/.*:"))
        .map(line -> line.strip().split("[/:]", -1)[1])
        .filter(root -> !root.equals(PARTNERS_DOOR))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties settings() throws IOException {
    Properties settings = new Properties();
    try (InputStream file =
        PublishedPathsTest.class.getResourceAsStream("/application.properties")) {
      settings.load(file);
    }
    return settings;
  }
}
