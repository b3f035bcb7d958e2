package org.gendan.launcher.supervise;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Settings;
import org.gendan.launcher.process.Owned;
import org.gendan.launcher.process.StartupCache;
import org.gendan.launcher.stack.Keycloak;
import org.gendan.launcher.supervise.StackState.ComponentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real products below the services: they start, give tokens, come back when killed, and end.
 */
class StackIT {

  @TempDir private Path folder = Path.of("");

  @Test
  void theStackGivesTokensHealsItselfAndLeavesNothingBehind() throws Exception {
    Home home = new Home(Home.find().root(), folder);
    home.open();
    Settings settings = Settings.load(home).on(Ports.free());
    StackState ready;
    Supervision supervision =
        new Supervision(
            home,
            settings,
            new StartupCache(folder, StartupCache.Use.NONE),
            List.of(),
            Clock.systemUTC());
    try {
      supervision.start();
      ready = new StateFile(home).live().orElseThrow();
      assertEquals(StackState.Phase.READY, ready.phase());
      JsonNode claims = claims(token(settings.ports().of("keycloak"), "foreman-p1"));
      assertEquals(
          Ports.SERVICES.stream().map(service -> service + "-service").collect(toSet()),
          claims.path("aud").valueStream().map(JsonNode::asText).collect(toSet()));
      assertEquals("foreman", claims.path("realm_access").path("roles").path(0).asText());
      assertEquals("P1", claims.path("plants").path(0).asText());

      long killed = pid(ready, "postgres");
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();

      StackState healed = await(home, killed);
      assertEquals(1, healed.component("postgres").orElseThrow().restarts());
      token(settings.ports().of("keycloak"), "merchandiser");
    } finally {
      supervision.stop();
    }
    for (ComponentState component : ready.components()) {
      long pid = pid(ready, component.name());
      assertTrue(ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty(), component.name());
    }
    assertTrue(Owned.self().find().isPresent());
  }

  private static StackState await(Home home, long killed) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      StackState state = new StateFile(home).read().orElseThrow();
      if (state.ready() && pid(state, "postgres") != killed) {
        return state;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("PostgreSQL did not come back");
  }

  private static long pid(StackState state, String component) {
    Long pid = state.component(component).orElseThrow().pid();
    return pid == null ? -1 : pid;
  }

  /** Keycloak may need a moment to find its database again. */
  private static String token(int port, String user) throws Exception {
    String form = "grant_type=password&client_id=gendan-cli&password=gendan-demo&username=" + user;
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(Keycloak.realmUrl(port) + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < 20; i++) {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 200) {
          return new ObjectMapper().readTree(response.body()).path("access_token").asText();
        }
        Thread.sleep(Duration.ofMillis(500));
      }
    }
    throw new AssertionError("no token for " + user);
  }

  private static JsonNode claims(String token) throws Exception {
    String body = List.of(token.split("\\.", -1)).get(1);
    return new ObjectMapper()
        .readTree(new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8));
  }
}
