package org.gendan.launcher.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Function;
import org.gendan.launcher.imports.rest.Person;
import org.jspecify.annotations.Nullable;

/**
 * Small transactions whose success shows that a component does its work: a day of a calendar is
 * decided in a service, a customer's name is changed and the change is heard by another service.
 */
final class Probe implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String DAY = "/calendars/probe/days/2001-01-01";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Function<String, String> urls;
  private final Function<Person, String> tokens;
  private final String customerId;
  private final Hearing hearing;

  Probe(
      Function<String, String> urls,
      Function<Person, String> tokens,
      String customerId,
      Hearing hearing) {
    this.urls = urls;
    this.tokens = tokens;
    this.customerId = customerId;
    this.hearing = hearing;
  }

  /** Whether the transaction that needs this component succeeded. */
  boolean succeeds(String component) {
    return switch (component) {
      case "postgres", "kafka" -> heardBy("order");
      case "keycloak" -> writes("order");
      case "order", "finance", "logistics" -> writes(component) && heardBy(component);
      default -> writes(component);
    };
  }

  private boolean writes(String service) {
    return put(service, DAY, Person.PLANNER, "", "{\"kind\":\"OFF\"}");
  }

  /** Waits for the fact of this very change: others may have been heard before the fault. */
  private boolean heardBy(String service) {
    String path = "/customers/" + customerId;
    String name = "{\"name\":\"Probe " + System.nanoTime() + "\"}";
    return put("customer", path, Person.CS, version(path), name)
        && hearing.heard(customerId, service);
  }

  private String version(String path) {
    HttpRequest request = request("customer", path, Person.CS).GET().build();
    HttpResponse<Void> answer = send(request);
    return answer == null ? "" : answer.headers().firstValue("ETag").orElse("");
  }

  private boolean put(String service, String path, Person who, String version, String body) {
    HttpRequest.Builder request =
        request(service, path, who).PUT(HttpRequest.BodyPublishers.ofString(body));
    if (!version.isEmpty()) {
      request.header("If-Match", version);
    }
    HttpResponse<Void> answer = send(request.build());
    return answer != null && answer.statusCode() == 200;
  }

  private HttpRequest.Builder request(String service, String path, Person who) {
    return HttpRequest.newBuilder(URI.create(urls.apply(service) + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + tokens.apply(who))
        .header("Content-Type", "application/json");
  }

  /** No answer is an answer here: that is what is measured. */
  private @Nullable HttpResponse<Void> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
