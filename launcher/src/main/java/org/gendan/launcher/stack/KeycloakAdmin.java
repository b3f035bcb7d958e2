package org.gendan.launcher.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.gendan.launcher.machine.Problem;

/** The realm's administration, as its administrator sees it over HTTP. */
final class KeycloakAdmin {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String base;
  private final String password;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  KeycloakAdmin(int port, String password) {
    this.base = "http://127.0.0.1:" + port;
    this.password = password;
  }

  JsonNode get(String path) {
    return call(realm(path).GET());
  }

  void send(String method, String path, JsonNode body) {
    call(
        realm(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder realm(String path) {
    return HttpRequest.newBuilder(URI.create(base + "/admin/realms/" + Keycloak.REALM + path))
        .header("Authorization", "Bearer " + token());
  }

  private String token() {
    String form = "grant_type=password&client_id=admin-cli&username=admin&password=" + password;
    return call(HttpRequest.newBuilder(
                URI.create(base + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)))
        .path("access_token")
        .asText();
  }

  private JsonNode call(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() / 100 != 2) {
        throw Problem.of("keycloak.admin", answer.statusCode());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw Problem.of("keycloak.admin", e).because(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of("keycloak.admin", e).because(e);
    }
  }
}
