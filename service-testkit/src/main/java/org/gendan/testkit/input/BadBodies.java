package org.gendan.testkit.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bodies that no endpoint may take, made from one that looks right. */
final class BadBodies {

  /** One body and what is wrong with it. */
  record BadBody(String what, byte[] bytes) {}

  /** Stands in a text node for JSON that no tree can hold. */
  private static final String RAW = "raw-json-";

  private static final Map<String, String> BAD_NUMBERS =
      Map.of(
          "1e400", "1e400",
          "-1e400", "-1e400",
          "a million digits", "9".repeat(1_000),
          "not a number", "NaN",
          "leading zeros", "007");

  private final List<BadBody> bodies = new ArrayList<>();
  private final JsonNode sample;

  private BadBodies(JsonNode sample) {
    this.sample = sample;
  }

  static List<BadBody> from(JsonNode sample) {
    BadBodies bad = new BadBodies(sample);
    bad.documents();
    bad.fields();
    bad.walk(JsonPointer.empty(), sample);
    return List.copyOf(bad.bodies);
  }

  private void documents() {
    String right = sample.toString();
    add("empty", "");
    add("cut off", right.substring(0, right.length() - 1));
    add("garbage behind", right + "x");
    add("two documents", right + right);
    add("null", "null");
    add("a number", "1");
    add("a text", "\"text\"");
    add("an array", sample.isArray() ? "{}" : "[]");
    add("100,000 brackets", "[".repeat(100_000));
    add("deep objects", "{\"a\":".repeat(5_000));
    add("a comment", "/* hello */" + right);
    add("single quotes", right.replace('"', '\''));
    bodies.add(new BadBody("UTF-16", right.getBytes(UTF_16)));
    bodies.add(new BadBody("broken UTF-8", "{\"\u00ff\u00fe\": 1}".getBytes(ISO_8859_1)));
  }

  private void fields() {
    if (!(sample instanceof ObjectNode object)) {
      return;
    }
    for (String name : List.of("noSuchField", "@type", "_class", "__proto__")) {
      add("unknown field " + name, object.deepCopy().put(name, "x").toString());
    }
    object
        .properties()
        .forEach(
            field -> {
              String twice = "{\"%s\":%s,".formatted(field.getKey(), field.getValue());
              add("twice " + field.getKey(), twice + object.toString().substring(1));
            });
  }

  private void walk(JsonPointer at, JsonNode value) {
    switch (value) {
      case ObjectNode object -> {
        replace(at, "an array", JsonNodeFactory.instance.arrayNode());
        object.properties().forEach(e -> walk(at.appendProperty(e.getKey()), e.getValue()));
      }
      case ArrayNode array -> {
        replace(at, "an object", JsonNodeFactory.instance.objectNode());
        for (int i = 0; i < array.size(); i++) {
          walk(at.appendIndex(i), array.get(i));
        }
      }
      default -> leaf(at, value);
    }
  }

  private void leaf(JsonPointer at, JsonNode value) {
    replace(at, "an object", JsonNodeFactory.instance.objectNode());
    if (value.isTextual()) {
      raw(at, "a number", "12345");
      raw(at, "true", "true");
      raw(at, "a NUL", "\"a\\u0000b\"");
      raw(at, "half a character", "\"\\ud800\"");
      raw(at, "text turned round", "\"\\u202eabc\"");
      raw(at, "a very long text", "\"" + "x".repeat(70_000) + "\"");
    } else if (value.isNumber()) {
      raw(at, "a text", "\"1\"");
      raw(at, "a boolean", "true");
      BAD_NUMBERS.forEach((what, number) -> raw(at, what, number));
    } else {
      raw(at, "a text", "\"true\"");
      raw(at, "a number", "1");
    }
  }

  private void replace(JsonPointer at, String what, JsonNode value) {
    if (!at.matches()) {
      JsonNode changed = sample.deepCopy();
      JsonNode parent = changed.at(at.head());
      JsonPointer last = at.last();
      if (parent instanceof ObjectNode object) {
        object.set(last.getMatchingProperty(), value);
      } else if (parent instanceof ArrayNode array) {
        array.set(last.getMatchingIndex(), value);
      }
      add(what + " at " + at, changed.toString());
    }
  }

  private void raw(JsonPointer at, String what, String json) {
    int before = bodies.size();
    replace(at, what, JsonNodeFactory.instance.textNode(RAW));
    if (bodies.size() > before) {
      String changed = new String(bodies.removeLast().bytes(), UTF_8);
      add(what + " at " + at, changed.replace("\"" + RAW + "\"", json));
    }
  }

  private void add(String what, String body) {
    bodies.add(new BadBody(what, body.getBytes(UTF_8)));
  }
}
