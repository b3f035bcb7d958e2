package org.gendan.launcher.verify.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gendan.launcher.machine.Problem;

/**
 * A command as its client wrote it down, with every outcome it heard.
 *
 * @param correlation what everything that followed from it carries
 */
public record Operation(
    String id,
    String service,
    String path,
    String actor,
    String correlation,
    Instant askedAt,
    List<Outcome> outcomes) {

  /** What the client heard: {@code ok}, {@code fail} (nothing was written) or {@code info}. */
  public record Outcome(String word, int status, String resource, String answer) {}

  /** The outcome that says it was done, if there is one. */
  public boolean accepted() {
    return outcomes.stream().anyMatch(outcome -> outcome.word().equals("ok"));
  }

  /** Every answer was a refusal. */
  public boolean refused() {
    return !outcomes.isEmpty()
        && outcomes.stream().allMatch(outcome -> outcome.word().equals("fail"));
  }

  /** All journals of a folder; a line that was cut off by a crash is the last of its file. */
  public static List<Operation> written(Path folder) {
    Map<String, Operation> operations = new LinkedHashMap<>();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".jsonl")).sorted().toList()) {
        Files.readAllLines(file).forEach(line -> note(line, operations));
      }
      return List.copyOf(operations.values());
    } catch (IOException e) {
      throw Problem.of("home.broken", folder, e).because(e);
    }
  }

  private static void note(String text, Map<String, Operation> operations) {
    JsonNode line = json(text);
    String correlation = line.path("correlation").asText();
    if (line.has("path")) {
      operations.putIfAbsent(
          correlation,
          new Operation(
              line.path("op").asText(),
              line.path("service").asText(),
              line.path("path").asText(),
              line.path("actor").asText(),
              correlation,
              Instant.parse(line.path("at").asText()),
              new ArrayList<>()));
    } else if (operations.containsKey(correlation)) {
      operations
          .get(correlation)
          .outcomes()
          .add(
              new Outcome(
                  line.path("outcome").asText(),
                  line.path("status").asInt(),
                  line.path("resource").asText(),
                  line.path("answer").asText()));
    }
  }

  private static JsonNode json(String line) {
    try {
      return new JsonMapper().readTree(line);
    } catch (IOException cutOff) {
      return new JsonMapper().createObjectNode();
    }
  }
}
