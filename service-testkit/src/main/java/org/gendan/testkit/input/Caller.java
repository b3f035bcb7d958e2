package org.gendan.testkit.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends requests exactly as they are, also those that a friendlier client would refuse to send. */
public final class Caller {

  private static final Duration LONGEST = Duration.ofSeconds(45);
  private static final String[] INTERNALS = {
    "org.gendan", "java.lang", "jakarta.", "io.quarkus", "org.hibernate", "SQLState", "\tat "
  };

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What came back. */
  public record Answer(int status, String type, String body, Map<String, List<String>> headers) {

    /** What is wrong with this as a refusal; null when it is a proper one. */
    public @Nullable String flaw() {
      if (status < 400 || status >= 500) {
        return "answered " + status + " " + shortened();
      }
      if (!type.startsWith("application/problem+json")) {
        return status + " is no problem body but " + type + " " + shortened();
      }
      JsonNode problem = parsed();
      if (problem.path("status").asInt() != status || problem.path("code").asText().isEmpty()) {
        return "problem body says something else than " + status + ": " + shortened();
      }
      return leak();
    }

    /** Inner names are nobody's business. */
    @Nullable String leak() {
      for (String inner : INTERNALS) {
        if (body.contains(inner)) {
          return "tells of " + inner + ": " + shortened();
        }
      }
      return null;
    }

    public JsonNode parsed() {
      try {
        return JsonMapper.builder().build().readTree(body);
      } catch (JsonProcessingException e) {
        throw new AssertionError("Body is no JSON: " + shortened(), e);
      }
    }

    public String shortened() {
      return body.length() <= 200 ? body : body.substring(0, 200) + "…";
    }
  }

  public Answer send(
      String method, String path, Map<String, String> headers, byte @Nullable [] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
            .timeout(LONGEST)
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      HttpResponse<byte[]> response = sent(request.build());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          new String(response.body(), UTF_8),
          response.headers().map());
    } catch (IOException e) {
      throw new AssertionError("No answer to " + method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * After an attack the server may have closed the connection that the client kept: one more try.
   */
  private HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException closed) {
      return client.send(request, BodyHandlers.ofByteArray());
    }
  }
}
