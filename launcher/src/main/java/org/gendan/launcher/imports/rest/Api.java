package org.gendan.launcher.imports.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.gendan.launcher.machine.Words;

/**
 * The services' REST APIs. Commands carry a key that follows from what they are about, so that
 * sending one again has no second effect; that is why a lost answer is simply asked for again.
 */
public final class Api implements AutoCloseable {

  private static final int IN_FLIGHT = 8;

  /** About a minute: longer than anything of the stack takes to come back. */
  private static final int TRIES = 40;

  private static final int LONGEST_PAUSE = 4;
  private static final int LARGEST_PAGE = 200;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .addModule(
              new SimpleModule()
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addSerializer(Instant.class, ToStringSerializer.instance))
          .build();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final Semaphore lanes = new Semaphore(IN_FLIGHT);
  private final AtomicLong requests = new AtomicLong();
  private final Function<Service, String> urls;
  private final Tokens tokens;
  private final Operations operations;

  /**
   * @param operations where commands are written down before they are sent
   */
  public Api(Function<Service, String> urls, String realm, Operations operations) {
    this.urls = urls;
    this.tokens = new Tokens(http, realm);
    this.operations = operations;
  }

  /** A document, or what the service has against showing it. */
  public Answer get(Service service, String path, Person who) {
    return send(request(service, path).GET(), who);
  }

  /** All rows of a paged list. */
  public List<JsonNode> list(Service service, String path, Person who) {
    String separator = path.contains("?") ? "&" : "?";
    List<JsonNode> rows = new ArrayList<>();
    JsonNode body;
    int page = 0;
    do {
      String paged = path + separator + "size=" + LARGEST_PAGE + "&page=" + page++;
      body = get(service, paged, who).orThrow().body();
      body.path("items").forEach(rows::add);
    } while (body.path("items").size() == LARGEST_PAGE);
    return rows;
  }

  /** A command; the key makes it happen once. */
  public Answer post(Service service, String path, Person who, String key, Object body) {
    return command(new Operations.Command(key, service, path, who), request(service, path), body);
  }

  /** A command on the version of a document that its author saw. */
  public Answer post(
      Service service, String path, Person who, String key, int version, Object body) {
    return command(
        new Operations.Command(key + "@" + version, service, path, who),
        request(service, path).header("If-Match", "\"" + version + "\""),
        body);
  }

  private Answer command(Operations.Command command, HttpRequest.Builder request, Object body) {
    byte[] bytes = body instanceof Nothing ? new byte[0] : bytes(body);
    operations.asked(command, bytes);
    request
        .header("Idempotency-Key", command.key())
        .header("X-Correlation-Id", command.correlation())
        .POST(bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes));
    Answer answer = send(request, command.who());
    operations.answered(command, answer);
    return answer;
  }

  /** For commands that say all by their address. */
  public static final Object NO_BODY = Nothing.TO_SAY;

  private enum Nothing {
    TO_SAY
  }

  public Answer put(Service service, String path, Person who, Object body) {
    return send(request(service, path).PUT(json(body)), who);
  }

  /** A token of this person, for whoever talks to the services in another way. */
  public String token(Person who) {
    return tokens.of(who);
  }

  /** How many requests were answered so far. */
  public long requests() {
    return requests.get();
  }

  /** The body as it goes over the wire. */
  public static byte[] bytes(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new IllegalStateException("Not expressible as JSON: " + body, e);
    }
  }

  private HttpRequest.Builder request(Service service, String path) {
    return HttpRequest.newBuilder(URI.create(urls.apply(service) + path))
        .timeout(Duration.ofSeconds(60))
        .header("Accept-Language", Words.locale().getLanguage().isEmpty() ? "en" : "zh-CN");
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    return BodyPublishers.ofByteArray(bytes(body));
  }

  private Answer send(HttpRequest.Builder request, Person who) {
    Answer answer = once(request, who);
    for (int attempt = 1; attempt < TRIES && again(answer, who); attempt++) {
      Pause.millis(100L << Math.min(attempt, LONGEST_PAUSE));
      answer = once(request, who);
    }
    return answer;
  }

  /**
   * What a second try may cure: nobody there, still at work on the first try, a token that ended.
   */
  private boolean again(Answer answer, Person who) {
    if (answer.status() == 401) {
      tokens.forget(who);
      return true;
    }
    return answer.status() >= 500
        || answer.status() == 0
        || answer.code().equals("request/in-progress");
  }

  private Answer once(HttpRequest.Builder draft, Person who) {
    HttpRequest request =
        draft
            .setHeader("Authorization", "Bearer " + tokens.of(who))
            .setHeader("Content-Type", "application/json")
            .build();
    String line = request.method() + " " + request.uri().getPort() + request.uri().getPath();
    try {
      lanes.acquire();
      try {
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        requests.incrementAndGet();
        return new Answer(line, response.statusCode(), tree(response.body()), response.body());
      } finally {
        lanes.release();
      }
    } catch (IOException e) {
      return new Answer(line + " (" + e + ")", 0, JsonNodeFactory.instance.objectNode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted in " + line, e);
    }
  }

  private static JsonNode tree(byte[] body) {
    try {
      JsonNode tree = JSON.readTree(body);
      return tree.isMissingNode() ? JsonNodeFactory.instance.objectNode() : tree;
    } catch (IOException notJson) {
      String text = new String(body, StandardCharsets.UTF_8);
      return JsonNodeFactory.instance.objectNode().put("detail", text);
    }
  }

  @Override
  public void close() {
    http.close();
    operations.close();
  }
}
