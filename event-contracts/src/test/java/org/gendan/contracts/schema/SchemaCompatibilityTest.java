package org.gendan.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule is seen to fail once; what is allowed is seen to pass. */
class SchemaCompatibilityTest {

  private static final String RELEASED =
      """
      {"$id": "urn:gendan:schema:order.held.v1", "type": "object", "title": "OrderHeld",
       "properties": {
         "orderId": {"type": "string", "format": "uuid"},
         "note": {"type": ["string", "null"]},
         "gate": {"type": "string", "examples": ["RELEASE", "SHIP"]},
         "side": {"type": "string", "enum": ["IN", "OUT"]},
         "version": {"const": 1},
         "total": {"$ref": "#/$defs/Money"},
         "limit": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/Money"}]},
         "lines": {"type": "array", "items": {"$ref": "#/$defs/Line"}}},
       "required": ["orderId", "gate", "side", "version", "total", "lines"],
       "$defs": {
         "Money": {"type": "object", "required": ["amount"],
                   "properties": {"amount": {"type": "string", "pattern": "^[0-9]+$"}}},
         "Line": {"type": "object", "required": ["no"],
                  "properties": {"no": {"type": "integer"},
                                 "parts": {"type": "array", "items": {"$ref": "#/$defs/Line"}}}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"note\"      | \"remark\"        | /note was removed or renamed",
        "\"amount\":   | \"value\":        | /total/amount was removed or renamed",
        "\"integer\"   | \"string\"        | /lines[]/no was retyped from integer to string",
        "\"uuid\"      | \"date\"          | /orderId was retyped: format \"uuid\" became \"date\"",
        "^[0-9]+$      | ^[0-9.]+$         | /total/amount was retyped: pattern \"^[0-9]+$\" became"
            + " \"^[0-9.]+$\"",
        "\"const\": 1  | \"const\": 2      | /version was retyped: const 1 became 2",
        "[\"orderId\", | [\"orderId\", \"note\", | /note is newly required",
        "[\"orderId\", | [                 | /orderId is no longer always there",
        "[\"string\", \"null\"] | \"string\" | /note may no longer be null",
        "\"integer\"   | [\"integer\", \"null\"] | /lines[]/no may now be null",
        "{\"$ref\": \"#/$defs/Money\"}, | {\"type\": \"string\"}, | /total was retyped from object to"
            + " string",
        "\"RELEASE\",  | `` | /gate was narrowed: lost [RELEASE]",
        "\"IN\",       | `` | /side was narrowed: [IN, OUT] to [OUT]",
        "\"OUT\"]      | \"OUT\", \"BACK\"] | /side is closed, but grew: [IN, OUT] to [BACK, IN, OUT]",
      })
  void aBreakingChangeIsFound(String was, String becomes, String expected) {
    assertThat(RELEASED).contains(was);

    assertThat(SchemaCompatibility.breaks(released(), changed(was, becomes))).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"note\":     | \"extra\": {\"type\": \"string\"}, \"note\":",
        "\"no\":       | \"unit\": {\"type\": [\"string\", \"null\"]}, \"no\":",
        "\"SHIP\"]     | \"SHIP\", \"NONE\"]",
        "\"OrderHeld\" | \"OrderPaused\"",
      })
  void anAdditionBreaksNothing(String was, String becomes) {
    assertThat(RELEASED).contains(was);

    assertThat(SchemaCompatibility.breaks(released(), changed(was, becomes))).isEmpty();
  }

  @Test
  void nothingChangedBreaksNothing() {
    assertThat(SchemaCompatibility.breaks(released(), released())).isEmpty();
  }

  @Test
  void aNewFieldThatIsRequiredBreaks() {
    JsonNode current =
        WireJson.tree(
            RELEASED
                .replace("\"note\":", "\"extra\": {\"type\": \"string\"}, \"note\":")
                .replace("[\"orderId\",", "[\"orderId\", \"extra\","));

    assertThat(SchemaCompatibility.breaks(released(), current))
        .containsExactly("/extra is newly required");
  }

  @Test
  void aKeywordThatIsNotComparedIsRefused() {
    JsonNode current = changed("\"format\": \"uuid\"", "\"minLength\": 3");

    assertThatThrownBy(() -> SchemaCompatibility.breaks(released(), current))
        .hasMessage("Keyword is not compared: minLength");
  }

  private static JsonNode released() {
    return WireJson.tree(RELEASED);
  }

  private static JsonNode changed(String was, String becomes) {
    return WireJson.tree(RELEASED.replace(was, becomes));
  }
}
