package org.gendan.launcher.imports.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.launcher.machine.Problem;

/** Signs people in at Keycloak and keeps their tokens until shortly before they end. */
public final class Tokens {

  private static final JsonMapper JSON = new JsonMapper();

  /** The password of every account in the demonstration realm. */
  private static final String PASSWORD = "gendan-demo";

  private static final int TRIES = 60;

  /** Keycloak refuses, for a moment, a second sign-in of somebody whose first is not over yet. */
  private static final int DOUBTS = 3;

  private static final long PAUSE_MILLIS = 1_000;

  private record Token(String value, long endsAt) {
    boolean isFresh() {
      return System.nanoTime() < endsAt;
    }
  }

  private final HttpClient http;
  private final URI realm;
  private final Map<Person, Token> tokens = new ConcurrentHashMap<>();

  public Tokens(HttpClient http, String realm) {
    this.http = http;
    this.realm = URI.create(realm + "/protocol/openid-connect/token");
  }

  public String of(Person person) {
    Token token =
        tokens.compute(person, (who, old) -> old != null && old.isFresh() ? old : signIn(who));
    return token.value();
  }

  void forget(Person person) {
    tokens.remove(person);
  }

  /** Keycloak may be on its way back. */
  private Token signIn(Person person) {
    for (int attempt = 1; attempt < TRIES; attempt++) {
      try {
        return signedIn(person, attempt <= DOUBTS);
      } catch (IOException notThere) {
        Pause.millis(PAUSE_MILLIS);
      }
    }
    try {
      return signedIn(person, false);
    } catch (IOException e) {
      throw Problem.said("Keycloak does not answer at " + realm).because(e);
    }
  }

  private Token signedIn(Person person, boolean doubtful) throws IOException {
    String form =
        "grant_type=password&client_id=gendan-cli&username="
            + person.user()
            + "&password="
            + PASSWORD;
    HttpRequest request =
        HttpRequest.newBuilder(realm)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() >= 500 || (doubtful && response.statusCode() >= 400)) {
        throw new IOException("Keycloak answers " + response.statusCode());
      }
      JsonNode body = JSON.readTree(response.body());
      if (response.statusCode() != 200) {
        throw Problem.said("Keycloak refused " + person.user() + ": " + body);
      }
      Duration life = Duration.ofSeconds(Math.max(10, body.path("expires_in").asLong() - 60));
      return new Token(body.path("access_token").asText(), System.nanoTime() + life.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.said("Interrupted").because(e);
    }
  }
}
