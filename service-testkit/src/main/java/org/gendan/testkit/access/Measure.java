package org.gendan.testkit.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.gendan.testkit.input.Caller.Answer;

/**
 * How much an answer shows: the total of a page, the length of a list, or the sum of its amounts.
 */
record Measure(boolean summing) {

  BigDecimal of(Answer answer) {
    if (answer.status() != 200) {
      throw new AssertionError("No list but " + answer.status() + " " + answer.shortened());
    }
    JsonNode body = answer.parsed();
    if (summing) {
      return sum(body);
    }
    return body.has("total")
        ? new BigDecimal(body.path("total").asText())
        : BigDecimal.valueOf(body.size());
  }

  private static BigDecimal sum(JsonNode node) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode part : node) {
      sum = sum.add(sum(part));
    }
    return node.isNumber() ? node.decimalValue() : sum;
  }
}
