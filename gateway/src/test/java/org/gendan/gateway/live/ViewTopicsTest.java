package org.gendan.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What is withheld for the order service's views is what these are made of. */
class ViewTopicsTest {

  private static final Path ROOT = Path.of(System.getProperty("gendan.root", ".."));

  @Test
  void theGatewayWaitsForTheTopicsAndTheGroupOfTheViews() throws IOException {
    Properties ours = settings("gateway");
    Properties theirs = settings("order-service");

    assertThat(ours.getProperty("gendan.live.view.group"))
        .isNotBlank()
        .isEqualTo(theirs.getProperty("mp.messaging.incoming.views-in.group.id"));
    assertThat(ours.getProperty("gendan.live.view.topics"))
        .isNotBlank()
        .isEqualTo(theirs.getProperty("mp.messaging.incoming.views-in.topics"));
  }

  private static Properties settings(String module) throws IOException {
    Properties settings = new Properties();
    Path file = ROOT.resolve(module).resolve("src/main/resources/application.properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      settings.load(reader);
    }
    return settings;
  }
}
