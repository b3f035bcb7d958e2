package org.gendan.testkit.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.gendan.testkit.input.Endpoint.Kind;
import org.gendan.testkit.input.Endpoint.Parameter;
import org.jspecify.annotations.Nullable;

/** Reads a service's OpenAPI document: its endpoints, and bodies that look right. */
public final class ApiDescription {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Set<String> STRICT_FORMATS = Set.of("date", "date-time", "duration");
  private static final int DEEPEST = 6;

  private final JsonNode document;

  public ApiDescription(JsonNode document) {
    this.document = document;
  }

  public List<Endpoint> endpoints() {
    List<Endpoint> endpoints = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(
                        operation ->
                            endpoints.add(
                                endpoint(
                                    operation.getKey(), path.getKey(), operation.getValue()))));
    return endpoints;
  }

  private Endpoint endpoint(String method, String path, JsonNode operation) {
    List<Parameter> parameters = new ArrayList<>();
    operation.path("parameters").forEach(node -> parameters.add(parameter(node)));
    Set<String> roles = new TreeSet<>();
    operation
        .path("security")
        .forEach(schemes -> schemes.forEach(named -> named.forEach(r -> roles.add(r.asText()))));
    JsonNode body = operation.path("requestBody").path("content").path("application/json");
    return new Endpoint(
        method.toUpperCase(Locale.ROOT),
        path,
        List.copyOf(parameters),
        roles,
        body.isMissingNode() ? null : sample(body.path("schema"), 0));
  }

  private Parameter parameter(JsonNode node) {
    return new Parameter(
        node.path("name").asText(), node.path("in").asText(), kind(resolved(node.path("schema"))));
  }

  private static Kind kind(JsonNode schema) {
    String format = schema.path("format").asText();
    if (format.equals("uuid")) {
      return Kind.UUID;
    }
    boolean strict =
        !type(schema).equals("string") || schema.has("enum") || STRICT_FORMATS.contains(format);
    return strict ? Kind.STRICT : Kind.TEXT;
  }

  /** A value of this schema; null where the document says too little. */
  private @Nullable JsonNode sample(JsonNode described, int depth) {
    JsonNode schema = resolved(described);
    if (depth > DEEPEST) {
      return null;
    }
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "string" -> json.textNode(text(schema));
      case "integer" -> json.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
      case "number" -> json.numberNode(1);
      case "boolean" -> json.booleanNode(false);
      default -> null;
    };
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode value = sample(property.getValue(), depth + 1);
              if (value != null) {
                object.set(property.getKey(), value);
              }
            });
    return object;
  }

  private ArrayNode array(JsonNode schema, int depth) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    JsonNode item = sample(schema.path("items"), depth + 1);
    return item == null ? array : array.add(item);
  }

  private static String text(JsonNode schema) {
    if (schema.has("enum")) {
      return schema.path("enum").path(0).asText();
    }
    return switch (schema.path("format").asText()) {
      case "uuid" -> "0195a405-4de3-711e-9040-000000000000";
      case "date" -> "2030-01-15";
      case "date-time" -> "2030-01-15T08:00:00Z";
      case "duration" -> "PT1H";
      default -> schema.path("pattern").asText().equals("[A-Z]{3}") ? "CNY" : "X-1";
    };
  }

  /** Follows references, and takes the first part of a choice that says something. */
  private JsonNode resolved(JsonNode schema) {
    JsonNode current = schema;
    for (int step = 0; step < DEEPEST; step++) {
      JsonNode choice = choice(current);
      if (current.has("$ref")) {
        current = document.at(current.path("$ref").asText().substring(1));
      } else if (choice != null) {
        current = choice;
      } else {
        return current;
      }
    }
    return current;
  }

  private static @Nullable JsonNode choice(JsonNode schema) {
    for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
      for (JsonNode option : schema.path(keyword)) {
        if (!option.path("type").asText().equals("null")) {
          return option;
        }
      }
    }
    return null;
  }

  /** In OpenAPI 3.1 a type may be a list that allows null. */
  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    for (JsonNode one : type) {
      if (!one.asText().equals("null")) {
        return one.asText();
      }
    }
    return type.asText();
  }
}
