package org.gendan.testkit.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.gendan.testkit.input.Caller.Answer;
import org.jspecify.annotations.Nullable;

/**
 * How much an answer shows: the total of a page, the length of a list, or the sum of its numbers.
 *
 * @param field whose numbers are added, {@link #ALL} for each number; null for a page or list
 */
record Measure(@Nullable String field) {

  static final String ALL = "*";

  BigDecimal of(Answer answer) {
    if (answer.status() != 200) {
      throw new AssertionError("No list but " + answer.status() + " " + answer.shortened());
    }
    JsonNode body = answer.parsed();
    if (field != null) {
      return field.equals(ALL) ? sum(body) : sum(body.findValues(field));
    }
    return body.has("total")
        ? new BigDecimal(body.path("total").asText())
        : BigDecimal.valueOf(body.size());
  }

  private static BigDecimal sum(Iterable<JsonNode> nodes) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode node : nodes) {
      sum = sum.add(node.isNumber() ? node.decimalValue() : sum(node));
    }
    return sum;
  }
}
