package org.gendan.testkit;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An OpenAPI document, and what of an answer is not as it says. */
final class Description {

  private final JsonNode document;
  private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

  Description(JsonNode document) {
    this.document = document;
  }

  /** What is wrong with a good answer; what is described without a body may have any. */
  List<String> flaws(String method, String path, String body) {
    JsonNode told = told(method, path);
    if (told.isMissingNode()) {
      return List.of();
    }
    return schemas.computeIfAbsent(told, this::schema).validate(tree(body)).stream()
        .map(Error::toString)
        .toList();
  }

  /** A word in a path is nearer than a variable. */
  private JsonNode told(String method, String path) {
    return document.path("paths").properties().stream()
        .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
        .filter(entry -> entry.getValue().has(method))
        .min(comparingInt(entry -> entry.getKey().replaceAll("[^{]", "").length()))
        .orElseThrow(() -> new AssertionError(method + " " + path + " is not described"))
        .getValue()
        .path(method)
        .path("responses")
        .properties()
        .stream()
        .filter(response -> response.getKey().startsWith("2"))
        .map(response -> response.getValue().at("/content/application~1json/schema"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(method + " " + path + " describes no good answer"));
  }

  private Schema schema(JsonNode told) {
    ObjectNode schema = told.deepCopy();
    schema.set("components", document.path("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  private static JsonNode tree(String body) {
    try {
      return JsonMapper.builder().build().readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + body, e);
    }
  }
}
