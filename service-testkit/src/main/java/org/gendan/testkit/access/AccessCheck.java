package org.gendan.testkit.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gendan.testkit.OpenApiDocument;
import org.gendan.testkit.access.AccessMatrix.Operation;
import org.gendan.testkit.access.Grant.Reach;
import org.gendan.testkit.input.ApiDescription;
import org.gendan.testkit.input.Caller;
import org.gendan.testkit.input.Caller.Answer;
import org.gendan.testkit.input.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * Calls every operation of the service under test with every role, for things of ours, of somebody
 * else's and of nobody, and compares the answers with the matrix.
 */
public final class AccessCheck {

  /** Stale for every document: a command gets as far as its version check and changes nothing. */
  private static final String STALE = "\"999999\"";

  private static final byte[] NO_COMMAND = "[".getBytes(UTF_8);
  private static final Set<Integer> DENIED = Set.of(401, 403, 404);

  private final String service;
  private final Caller caller = new Caller();
  private final People people = new People();
  private final Addresses addresses = new Addresses();
  private final Map<String, String> bodies = new HashMap<>();
  private final Map<String, Other> others = new HashMap<>();
  private final Map<String, String> sums = new HashMap<>();
  private final List<String> prices = new ArrayList<>();
  private final List<String> contacts = new ArrayList<>();
  private final List<String> flaws = new ArrayList<>();
  private final Map<String, Endpoint> endpoints = new TreeMap<>();

  /** A body that is no JSON. */
  private record Other(String type, byte[] bytes) {}

  /**
   * The check of one service.
   *
   * @param service as the matrix names it, for example {@code order}
   */
  public AccessCheck(String service) {
    this.service = service;
    addresses.know("/calendars/{name}", "default", "default");
    new ApiDescription(OpenApiDocument.json())
        .endpoints()
        .forEach(endpoint -> endpoints.put(endpoint.toString(), endpoint));
  }

  /** What a claim of ours and one of theirs says, for example {@code customers}. */
  public AccessCheck scope(String claim, String ours, String theirs) {
    people.know(claim, ours, theirs);
    return this;
  }

  /** Something of ours and something of theirs behind a path, for example {@code /orders/{id}}. */
  public AccessCheck knowing(String path, String ours, String theirs) {
    addresses.know(path, ours, theirs);
    return this;
  }

  /** As above, for a role that is narrowed to workshops where others are narrowed to plants. */
  public AccessCheck knowingAtWorkshops(String path, String ours, String theirs) {
    addresses.know(Reach.WORKSHOP, path, ours, theirs);
    return this;
  }

  /** The query that a path is not answered without. */
  public AccessCheck asking(String path, String query) {
    addresses.ask(path, query);
    return this;
  }

  /** A body that is right in itself, where the description alone does not give one. */
  public AccessCheck saying(String operation, Map<String, ?> body) {
    bodies.put(operation, JsonMapper.builder().build().valueToTree(body).toString());
    return this;
  }

  /** A body of an operation that takes no JSON. */
  public AccessCheck sending(String operation, String type, byte[] body) {
    others.put(operation, new Other(type, body));
    return this;
  }

  /** An operation that answers with sums instead of a list. */
  public AccessCheck summing(String operation) {
    return summing(operation, Measure.ALL);
  }

  /**
   * An operation that answers with figures, not all of which add up.
   *
   * @param field whose numbers do, wherever it stands
   */
  public AccessCheck summing(String operation, String field) {
    sums.put(operation, field);
    return this;
  }

  /** Texts that only those may find in an answer who see prices. */
  public AccessCheck prices(String... texts) {
    prices.addAll(List.of(texts));
    return this;
  }

  /** Texts that only those may find in an answer who see personal data. */
  public AccessCheck contacts(String... texts) {
    contacts.addAll(List.of(texts));
    return this;
  }

  /** Fails with the list of all that is not as the matrix says. */
  public void assertKept() {
    AccessMatrix matrix = AccessMatrix.read();
    List<Operation> operations = matrix.of(service);
    assertThat(operations)
        .as("The operations of the matrix are the service's")
        .extracting(Operation::toString)
        .containsExactlyInAnyOrderElementsOf(endpoints.keySet());
    operations.stream().filter(one -> one.method().equals("GET")).forEach(this::check);
    operations.stream().filter(one -> !one.method().equals("GET")).forEach(this::check);
    assertThat(flaws).as("What is not as the matrix says").isEmpty();
  }

  private void check(Operation operation) {
    expect(operation, "without token", null, 401);
    expect(operation, "without role", people.nobody(), 403);
    operation
        .grants()
        .forEach(
            (role, grant) -> {
              if (!grant.allowed()) {
                expect(operation, role, people.unbounded(role), 403);
              } else if (grant.narrowed()) {
                narrowed(operation, role, grant);
              } else {
                allowed(operation, role, grant, people.unclaimed(role));
              }
            });
  }

  private void expect(Operation operation, String who, @Nullable String token, int status) {
    Answer answer = call(operation, addresses.ours(operation.path(), Reach.NONE), token, STALE);
    note(operation, who, answer.status() == status ? answer.flaw() : "answers " + said(answer));
  }

  private void allowed(Operation operation, String role, Grant grant, String token) {
    Answer answer = call(operation, addresses.ours(operation.path(), grant.reach()), token, STALE);
    if (DENIED.contains(answer.status()) || answer.status() >= 500) {
      note(operation, role, "is allowed but gets " + said(answer));
    } else if (operation.method().equals("GET")) {
      note(operation, role, answer.status() == 200 ? null : "reads " + said(answer));
      seen(operation, role, answer, "prices", prices, grant.prices());
      seen(operation, role, answer, "contacts", contacts, grant.contacts());
    }
  }

  private void seen(
      Operation operation,
      String role,
      Answer answer,
      String what,
      List<String> texts,
      boolean right) {
    boolean found = texts.stream().anyMatch(answer.body()::contains);
    if (!texts.isEmpty() && found != right) {
      note(operation, role, (found ? "sees " : "does not see ") + what);
    }
  }

  /** A narrow view of ours: theirs is not there, and without any claim nothing is. */
  private void narrowed(Operation operation, String role, Grant grant) {
    String token = people.ours(role, grant.reach());
    allowed(operation, role, grant, token);
    String path = operation.path();
    if (addresses.namesTheirs(path, grant.reach())) {
      String nowhere = addresses.missing(path, grant.reach());
      foreign(operation, role, token, addresses.theirs(path, grant.reach()), nowhere);
      String unclaimed = people.unclaimed(role);
      foreign(operation, role, unclaimed, addresses.ours(path, grant.reach()), nowhere);
    } else if (operation.method().equals("GET")) {
      list(operation, role, grant);
    }
  }

  private void foreign(
      Operation operation, String role, String token, String address, String nowhere) {
    Answer theirs = call(operation, address, token, "\"0\"");
    Answer missing = call(operation, nowhere, token, "\"0\"");
    if (theirs.status() != 404) {
      note(operation, role, "finds what is not theirs: " + said(theirs));
    } else {
      note(operation, role, Likeness.flaw(theirs, missing, address, nowhere));
    }
  }

  /** What both see together is what each sees alone: no row, no count, no sum more. */
  private void list(Operation operation, String role, Grant grant) {
    Measure measure = new Measure(sums.get(operation.toString()));
    String address = addresses.ours(operation.path(), grant.reach());
    var ours = measure.of(call(operation, address, people.ours(role, grant.reach()), ""));
    var theirs = measure.of(call(operation, address, people.theirs(role, grant.reach()), ""));
    var both = measure.of(call(operation, address, people.both(role, grant.reach()), ""));
    var none = measure.of(call(operation, address, people.unclaimed(role), ""));
    if (ours.signum() <= 0 || theirs.signum() <= 0) {
      note(operation, role, "nothing to tell apart: " + ours + " and " + theirs);
    } else if (both.compareTo(ours.add(theirs)) != 0 || none.signum() != 0) {
      note(
          operation,
          role,
          "sees %s of ours, %s of theirs, %s of both, %s without claims"
              .formatted(ours, theirs, both, none));
    }
  }

  private Answer call(Operation operation, String path, @Nullable String token, String version) {
    Endpoint endpoint = requireNonNull(endpoints.get(operation.toString()));
    Map<String, String> headers = new LinkedHashMap<>();
    if (token != null) {
      headers.put("Authorization", "Bearer " + token);
    }
    if (endpoint.isPost()) {
      headers.put("Idempotency-Key", UUID.randomUUID().toString());
    }
    if (endpoint.wantsVersion()) {
      headers.put("If-Match", version);
    }
    Other other = others.get(endpoint.toString());
    if (other != null) {
      headers.put("Content-Type", other.type());
      return caller.send(endpoint.method(), path, headers, other.bytes());
    }
    if (endpoint.body() == null || endpoint.isGet()) {
      return caller.send(endpoint.method(), path, headers, null);
    }
    headers.put("Content-Type", "application/json");
    return caller.send(endpoint.method(), path, headers, body(endpoint));
  }

  /** Where no version holds a command back and nothing narrows it, it is one nobody can read. */
  private byte[] body(Endpoint endpoint) {
    String given = bodies.get(endpoint.toString());
    if (given != null) {
      return given.getBytes(UTF_8);
    }
    return endpoint.wantsVersion() ? String.valueOf(endpoint.body()).getBytes(UTF_8) : NO_COMMAND;
  }

  private void note(Operation operation, String who, @Nullable String flaw) {
    if (flaw != null) {
      flaws.add(operation + ", " + who + ": " + flaw);
    }
  }

  private static String said(Answer answer) {
    return answer.status() + " " + answer.shortened();
  }
}
