package org.gendan.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.machine.Words;

/** The people of the demo, as the realm file has them: one line each, with what they do. */
final class Accounts {

  private Accounts() {}

  static List<String> lines(Path realm) {
    try {
      JsonNode file = new ObjectMapper().readTree(realm.toFile());
      Map<String, String> chinese = new HashMap<>();
      file.path("roles")
          .path("realm")
          .forEach(role -> chinese.put(text(role, "name"), text(role, "description")));
      List<String> lines = new ArrayList<>();
      file.path("users")
          .valueStream()
          .filter(user -> !user.has("serviceAccountClientId"))
          .forEach(user -> lines.add(line(user, chinese)));
      return lines;
    } catch (IOException e) {
      throw Problem.of("home.broken", realm, e).because(e);
    }
  }

  private static String line(JsonNode user, Map<String, String> chinese) {
    String role = user.path("realmRoles").path(0).asText();
    return Words.say(
        "up.account",
        text(user, "username"),
        user.path("credentials").path(0).path("value").asText(),
        role,
        chinese.getOrDefault(role, ""),
        text(user, "lastName"));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
