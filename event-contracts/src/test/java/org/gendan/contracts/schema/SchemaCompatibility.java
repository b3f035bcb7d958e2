package org.gendan.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says what would break if one schema took the place of a released one: for readers of the released
 * schema who meet new events, and for new readers who meet events of then.
 *
 * <p>It knows the part of JSON Schema that our records produce and refuses every other keyword,
 * because a keyword that is not compared would be a hole.
 */
final class SchemaCompatibility {

  private final JsonNode releasedRoot;
  private final JsonNode currentRoot;
  private final List<String> breaks = new ArrayList<>();
  private final Set<String> compared = new HashSet<>();

  private SchemaCompatibility(JsonNode released, JsonNode current) {
    this.releasedRoot = released;
    this.currentRoot = current;
  }

  /** Each break with the place of the field; empty when nothing breaks. */
  static List<String> breaks(JsonNode released, JsonNode current) {
    SchemaCompatibility comparison = new SchemaCompatibility(released, current);
    comparison.compare("", released, current);
    return comparison.breaks;
  }

  private void compare(String place, JsonNode released, JsonNode current) {
    SchemaShape before = SchemaShape.of(releasedRoot, released);
    SchemaShape after = SchemaShape.of(currentRoot, current);
    if (before.nullable() != after.nullable()) {
      report(place, after.nullable() ? "may now be null" : "may no longer be null");
    }
    // A value used in several places breaks once; this also ends values that hold themselves.
    if (!before.definition().isEmpty()
        && !compared.add(before.definition() + " " + after.definition())) {
      return;
    }
    if (!before.type().equals(after.type())) {
      report(place, "was retyped from " + before.type() + " to " + after.type());
      return;
    }
    compareText(place, before, after);
    compareValues(place, before, after);
    compareFields(place, before, after);
    if (before.node().has("items") || after.node().has("items")) {
      compare(place + "[]", before.node().path("items"), after.node().path("items"));
    }
  }

  private void compareText(String place, SchemaShape before, SchemaShape after) {
    for (String keyword : List.of("format", "pattern", "const")) {
      JsonNode then = before.node().path(keyword);
      JsonNode now = after.node().path(keyword);
      if (!then.equals(now)) {
        report(place, "was retyped: " + keyword + " " + then + " became " + now);
      }
    }
  }

  /**
   * Open values may only grow; a closed set may not change, as old readers refuse the new value.
   */
  private void compareValues(String place, SchemaShape before, SchemaShape after) {
    Set<String> lost = before.values("examples");
    lost.removeAll(after.values("examples"));
    if (!lost.isEmpty()) {
      report(place, "was narrowed: lost " + lost);
    }
    Set<String> then = before.values("enum");
    Set<String> now = after.values("enum");
    if (!then.equals(now)) {
      boolean narrowed = then.isEmpty() || !now.containsAll(then);
      report(place, (narrowed ? "was narrowed: " : "is closed, but grew: ") + then + " to " + now);
    }
  }

  private void compareFields(String place, SchemaShape before, SchemaShape after) {
    Set<String> requiredThen = before.values("required");
    Set<String> requiredNow = after.values("required");
    before
        .node()
        .path("properties")
        .properties()
        .forEach(
            field -> {
              String at = place + "/" + field.getKey();
              JsonNode now = after.node().path("properties").path(field.getKey());
              if (now.isMissingNode()) {
                report(at, "was removed or renamed");
                return;
              }
              if (requiredThen.contains(field.getKey()) && !requiredNow.contains(field.getKey())) {
                report(at, "is no longer always there");
              }
              compare(at, field.getValue(), now);
            });
    requiredNow.removeAll(requiredThen);
    requiredNow.forEach(name -> report(place + "/" + name, "is newly required"));
  }

  private void report(String place, String what) {
    breaks.add((place.isEmpty() ? "/" : place) + " " + what);
  }
}
