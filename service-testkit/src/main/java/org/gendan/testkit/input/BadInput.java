package org.gendan.testkit.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.gendan.testkit.OpenApiDocument;
import org.gendan.testkit.Tokens;
import org.gendan.testkit.input.BadBodies.BadBody;
import org.gendan.testkit.input.Caller.Answer;
import org.gendan.testkit.input.Endpoint.Kind;
import org.gendan.testkit.input.Endpoint.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Sends everything that is wrong to every endpoint of the service under test: broken and hostile
 * bodies, foreign ids, missing and stale headers, wrong tokens. Each must be refused with a problem
 * body, and nothing may be written.
 */
public final class BadInput {

  private static final byte[] NOTHING = {};

  private final Caller caller = new Caller();

  /** The longest path first, so that an id within a known document is found before the document. */
  private final Map<String, String> known =
      new TreeMap<>(
          Comparator.comparingInt(String::length).reversed().thenComparing(naturalOrder()));

  private final List<String> flaws = new ArrayList<>();
  private final List<Endpoint> endpoints = new ApiDescription(OpenApiDocument.json()).endpoints();
  private final String token = Tokens.of("bad-input", everyRole());

  /**
   * Names something that exists, so that commands on it come as far as their version check.
   *
   * @param path as in the OpenAPI document, for example {@code /orders/{id}}
   */
  public BadInput knowing(String path, String id) {
    known.put(path, id);
    return this;
  }

  /** Sends it all; fails with the list of requests that were not properly refused. */
  public void assertRefused() {
    Written before = Written.whenQuiet();
    endpoints.forEach(this::attack);
    assertThat(flaws).as("Bad input that was not refused").isEmpty();
    assertThat(Written.whenQuiet()).as("Rows written by bad input").isEqualTo(before);
  }

  private void attack(Endpoint endpoint) {
    strangers(endpoint);
    badParameters(endpoint);
    if (endpoint.body() != null && !endpoint.isGet()) {
      for (BadBody bad : BadBodies.from(endpoint.body())) {
        expectRefusal(endpoint, bad.what(), path(endpoint), headers(endpoint), bad.bytes());
      }
    }
    wrongContentTypes(endpoint);
    if (endpoint.isPost()) {
      badKeys(endpoint);
    }
    if (endpoint.wantsVersion()) {
      badVersions(endpoint);
    }
  }

  private void strangers(Endpoint endpoint) {
    Map<String, String> nobody = headers(endpoint);
    nobody.remove("Authorization");
    expect(endpoint, "no token", path(endpoint), nobody, 401);
    for (String confusing : List.of(";x", "/", "%3Bx", "/.")) {
      expectRefusal(
          endpoint, "no token, " + confusing, path(endpoint) + confusing, nobody, body(endpoint));
    }
    nobody.put("Authorization", "Bearer " + token + "x");
    expect(endpoint, "broken token", path(endpoint), nobody, 401);
    nobody.put("Authorization", "Bearer " + Tokens.of("nobody", rolesWithout(endpoint)));
    expect(endpoint, "token without the role", path(endpoint), nobody, 403);
  }

  private void badParameters(Endpoint endpoint) {
    for (Parameter parameter : endpoint.in("path")) {
      for (String value : badPathValues(parameter, endpoint)) {
        String path = withUnknown(endpoint, parameter, value);
        if (parameter.kind() == Kind.TEXT) {
          expectNoFailure(endpoint, path);
        } else {
          expectRefusal(endpoint, "path " + value, path, headers(endpoint), body(endpoint));
        }
      }
    }
    for (Parameter parameter : endpoint.in("query")) {
      boolean text = parameter.kind() == Kind.TEXT;
      for (String value : text ? Hostile.TEXTS : Hostile.NOT_STRICT) {
        String path = path(endpoint) + "?" + parameter.name() + "=" + value;
        if (!text) {
          expectRefusal(endpoint, path, path, headers(endpoint), body(endpoint));
        } else if (endpoint.isGet()) {
          expectNoFailure(endpoint, path);
        }
      }
    }
  }

  /** Any text may be a code somebody uses; only reading it is sure to change nothing. */
  private static List<String> badPathValues(Parameter parameter, Endpoint endpoint) {
    return switch (parameter.kind()) {
      case UUID -> Hostile.IDS;
      case STRICT -> Hostile.NOT_STRICT;
      case TEXT -> endpoint.isGet() ? Hostile.CODES : List.of();
    };
  }

  /** Also where no body is taken: what nobody reads nobody has to guess at. */
  private void wrongContentTypes(Endpoint endpoint) {
    byte[] body = endpoint.body() == null ? "{}".getBytes(UTF_8) : body(endpoint);
    for (String type : Hostile.CONTENT_TYPES) {
      Map<String, String> headers = headers(endpoint);
      headers.remove("Content-Type");
      if (!type.isEmpty()) {
        headers.put("Content-Type", type);
      }
      Answer answer = caller.send(endpoint.method(), path(endpoint), headers, body);
      note(
          endpoint,
          "content type " + type,
          answer.status() == 415 ? answer.flaw() : "answered " + answer.status());
    }
  }

  private void badKeys(Endpoint endpoint) {
    for (String key : List.of("", "x".repeat(256), "two words")) {
      Map<String, String> headers = headers(endpoint);
      headers.remove("Idempotency-Key");
      if (!key.isEmpty()) {
        headers.put("Idempotency-Key", key);
      }
      expectRefusal(endpoint, "idempotency key " + key, path(endpoint), headers, body(endpoint));
    }
  }

  private void badVersions(Endpoint endpoint) {
    for (String version : List.of("", "*", "W/\"0\"", "0", "\"999999\"", "\"-1\"", "\"x\"")) {
      Map<String, String> headers = headers(endpoint);
      headers.remove("If-Match");
      if (!version.isEmpty()) {
        headers.put("If-Match", version);
      }
      expectRefusal(endpoint, "If-Match " + version, path(endpoint), headers, body(endpoint));
    }
  }

  private void expect(
      Endpoint endpoint, String what, String path, Map<String, String> headers, int status) {
    Answer answer = caller.send(endpoint.method(), path, headers, body(endpoint));
    note(endpoint, what, answer.status() == status ? answer.flaw() : "answered " + answer.status());
  }

  private void expectRefusal(
      Endpoint endpoint, String what, String path, Map<String, String> headers, byte[] body) {
    note(endpoint, what, caller.send(endpoint.method(), path, headers, body).flaw());
  }

  private void expectNoFailure(Endpoint endpoint, String path) {
    Answer answer = caller.send("GET", path, headers(endpoint), null);
    note(endpoint, path, answer.status() >= 500 ? "answered " + answer.status() : answer.leak());
  }

  private void note(Endpoint endpoint, String what, @Nullable String flaw) {
    if (flaw != null) {
      flaws.add(
          endpoint + ", " + (what.length() > 60 ? what.substring(0, 60) : what) + ": " + flaw);
    }
  }

  private Map<String, String> headers(Endpoint endpoint) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + token);
    if (endpoint.body() != null) {
      headers.put("Content-Type", "application/json");
    }
    if (endpoint.isPost()) {
      headers.put("Idempotency-Key", UUID.randomUUID().toString());
    }
    if (endpoint.wantsVersion()) {
      headers.put("If-Match", "\"0\"");
    }
    return headers;
  }

  private static byte[] body(Endpoint endpoint) {
    return endpoint.body() == null ? NOTHING : endpoint.body().toString().getBytes(UTF_8);
  }

  /** The endpoint's address, with what is known to exist, else with ids of nothing. */
  private String path(Endpoint endpoint) {
    String path = endpoint.path();
    for (Map.Entry<String, String> one : known.entrySet()) {
      if (path.equals(one.getKey()) || path.startsWith(one.getKey() + "/")) {
        String start = one.getKey().substring(0, one.getKey().lastIndexOf('/') + 1);
        path = start + one.getValue() + path.substring(one.getKey().length());
      }
    }
    return filled(path, endpoint);
  }

  private String withUnknown(Endpoint endpoint, Parameter parameter, String value) {
    return filled(endpoint.path().replace("{" + parameter.name() + "}", value), endpoint);
  }

  private static String filled(String path, Endpoint endpoint) {
    String filled = path;
    for (Parameter parameter : endpoint.in("path")) {
      String value =
          switch (parameter.kind()) {
            case UUID -> UUID.randomUUID().toString();
            case STRICT -> "2030-01-15";
            case TEXT -> "none-such";
          };
      filled = filled.replace("{" + parameter.name() + "}", value);
    }
    return filled;
  }

  private String[] rolesWithout(Endpoint endpoint) {
    Set<String> others = new TreeSet<>(Set.of(everyRole()));
    others.removeAll(endpoint.roles());
    return others.toArray(String[]::new);
  }

  private String[] everyRole() {
    Set<String> roles = new TreeSet<>();
    endpoints.forEach(endpoint -> roles.addAll(endpoint.roles()));
    return roles.toArray(String[]::new);
  }
}
