package org.gendan.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * The body of a refusal (RFC 9457).
 *
 * @param instance this very refusal: the correlation id that logs and audit carry too
 * @param errors the places in the request that are wrong, all at once
 */
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String instance,
    List<Item> errors) {

  static final String MEDIA_TYPE = "application/problem+json";

  /** One wrong place. */
  public record Item(String pointer, String code, String detail) {}

  static ProblemBody of(Failure failure, String correlation, Messages messages) {
    return new ProblemBody(
        "urn:gendan:problem:" + failure.code(),
        messages.text("title/" + failure.status(), failure.values()),
        failure.status(),
        messages.text(failure.code(), failure.values()),
        failure.code(),
        "urn:uuid:" + correlation,
        failure.errors().stream().map(error -> item(error, messages)).toList());
  }

  byte[] written(ObjectMapper json) {
    try {
      return json.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem body is always writable", e);
    }
  }

  private static Item item(FieldError error, Messages messages) {
    return new Item(error.pointer(), error.code(), messages.text(error.code(), error.values()));
  }
}
