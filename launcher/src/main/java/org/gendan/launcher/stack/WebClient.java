package org.gendan.launcher.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gendan.launcher.machine.Problem;

/**
 * The realm's client for browsers. Keycloak imports a realm only once, but the address may move and
 * an older realm has no such client: each start sets right what differs, and leaves alone what does
 * not, so that nobody is signed out by a restart.
 */
final class WebClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLIENTS = "/clients";

  private final KeycloakAdmin admin;
  private final JsonNode wanted;

  WebClient(KeycloakAdmin admin, JsonNode wanted) {
    this.admin = admin;
    this.wanted = wanted;
  }

  void ensure() {
    String id = wanted.path("clientId").asText();
    JsonNode found = admin.get(CLIENTS + "?clientId=" + id).path(0);
    if (found.isMissingNode()) {
      admin.send("POST", CLIENTS, wanted);
    } else if (differs(found, wanted)) {
      ObjectNode changed = found.deepCopy();
      changed.setAll((ObjectNode) wanted);
      admin.send("PUT", CLIENTS + "/" + found.path("id").asText(), changed);
    }
  }

  /** The client as the realm file has it, with this stack's values filled in. */
  static JsonNode wanted(Path realm, Map<String, String> values) {
    try {
      String text = Files.readString(realm);
      for (Map.Entry<String, String> value : values.entrySet()) {
        text = text.replace("${" + value.getKey() + "}", value.getValue());
      }
      return JSON.readTree(text)
          .path("clients")
          .valueStream()
          .filter(client -> client.path("clientId").asText().equals("gendan-web"))
          .findFirst()
          .orElseThrow(() -> Problem.of("home.broken", realm, "gendan-web"));
    } catch (IOException e) {
      throw Problem.of("home.broken", realm, e).because(e);
    }
  }

  /** Whether it would send browsers elsewhere, or trust another secret. */
  static boolean differs(JsonNode found, JsonNode wanted) {
    String backChannel = "backchannel.logout.url";
    return !found.path("redirectUris").equals(wanted.path("redirectUris"))
        || !found.path("secret").equals(wanted.path("secret"))
        || !found
            .path("attributes")
            .path(backChannel)
            .equals(wanted.path("attributes").path(backChannel));
  }
}
