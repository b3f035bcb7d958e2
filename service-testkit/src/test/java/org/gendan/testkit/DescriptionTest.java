package org.gendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionTest {

  private static final String DOCUMENT =
      """
      {"paths": {
        "/orders/{id}": {"get": {"responses": {"200": {"content": {"application/json": {
          "schema": {"$ref": "#/components/schemas/Order"}}}}}}},
        "/orders/counts": {"get": {"responses": {"200": {"content": {"application/json": {
          "schema": {"type": "array", "items": {"type": "integer"}}}}}}}},
        "/orders": {"post": {"responses": {"201": {}}}}},
      "components": {"schemas": {
        "Money": {"type": "object", "required": ["amount"], "properties": {
          "amount": {"type": "string"}}},
        "Order": {"type": "object", "required": ["no"], "properties": {
          "no": {"type": "string"},
          "note": {"type": ["string", "null"]},
          "total": {"anyOf": [{"$ref": "#/components/schemas/Money"}, {"type": "null"}]}}}}}}
      """;

  private final Description description = description();

  @Test
  void anAnswerAsDescribedHasNoFlaw() {
    assertThat(order("{'no': 'A', 'note': null, 'total': {'amount': '1.5'}}")).isEmpty();
    assertThat(order("{'no': 'A', 'total': null}")).isEmpty();
    assertThat(description.flaws("get", "/orders/counts", "[1, 2]")).isEmpty();
    assertThat(description.flaws("post", "/orders", "{}")).isEmpty();
  }

  @Test
  void whatIsMissingOrOfAnotherTypeIsFound() {
    assertThat(order("{'note': 'x'}")).hasSize(1);
    assertThat(order("{'no': null}")).hasSize(1);
    assertThat(order("{'no': 'A', 'total': {'amount': 1.5}}")).isNotEmpty();
    assertThat(description.flaws("get", "/orders/counts", "[true]")).hasSize(1);
  }

  @Test
  void whatIsNotDescribedAtAllIsFound() {
    assertThatThrownBy(() -> description.flaws("get", "/elsewhere", "{}"))
        .hasMessageContaining("/elsewhere is not described");
  }

  private List<String> order(String body) {
    return description.flaws("get", "/orders/7", body.replace('\'', '"'));
  }

  private static Description description() {
    try {
      return new Description(JsonMapper.builder().build().readTree(DOCUMENT));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
