package org.gendan.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What came back. The body is only parsed when somebody asks.
 *
 * @param version the document's ETag, quoted as it came; empty when there is none
 */
public record Reply(int status, String version, byte[] body) {

  private static final JsonMapper JSON = new JsonMapper();

  public boolean ok() {
    return status / 100 == 2;
  }

  /** Somebody else has to act, or has acted, first: worth another try in a moment. */
  public boolean early() {
    return status == 404 || status == 409 || status == 412 || status == 422;
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was refused and why, for a person. */
  public String sentence() {
    return status + " " + text();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
