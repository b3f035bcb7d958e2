package org.gendan.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * A schema node without its reference and without its null.
 *
 * @param definition the reference it was found under; empty for a node that stands in place
 */
record SchemaShape(String type, boolean nullable, String definition, JsonNode node) {

  private static final Set<String> IGNORED = Set.of("$schema", "$id", "title", "description");
  private static final Set<String> COMPARED =
      Set.of(
          "$defs",
          "$ref",
          "anyOf",
          "type",
          "properties",
          "required",
          "items",
          "format",
          "pattern",
          "const",
          "enum",
          "examples");

  static SchemaShape of(JsonNode root, JsonNode node) {
    refuseUnknown(node);
    if (node.has("$ref")) {
      String reference = node.path("$ref").asText();
      SchemaShape target = of(root, root.at(reference.substring(1)));
      return new SchemaShape(target.type, target.nullable, reference, target.node);
    }
    if (node.has("anyOf")) {
      return nullOr(root, node.path("anyOf"));
    }
    Set<String> types = texts(node.path("type"));
    if (node.path("type").isTextual()) {
      types.add(node.path("type").asText());
    }
    boolean nullable = types.remove("null");
    return new SchemaShape(String.join("|", types), nullable, "", node);
  }

  private static SchemaShape nullOr(JsonNode root, JsonNode choices) {
    if (choices.size() != 2 || !choices.path(0).path("type").asText().equals("null")) {
      throw new IllegalArgumentException("anyOf is only known as 'null or …': " + choices);
    }
    SchemaShape other = of(root, choices.path(1));
    return new SchemaShape(other.type, true, other.definition, other.node);
  }

  private static void refuseUnknown(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("Not a schema: " + node);
    }
    node.fieldNames()
        .forEachRemaining(
            keyword -> {
              if (!IGNORED.contains(keyword) && !COMPARED.contains(keyword)) {
                throw new IllegalArgumentException("Keyword is not compared: " + keyword);
              }
            });
  }

  Set<String> values(String keyword) {
    return texts(node.path(keyword));
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    if (array.isArray()) {
      array.forEach(text -> texts.add(text.asText()));
    }
    return texts;
  }
}
