package org.gendan.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;
import org.gendan.launcher.imports.rest.StackApi;
import org.gendan.launcher.imports.rest.Tokens;
import org.gendan.launcher.supervise.StackState;

/** People at work: each request takes a kept connection, or opens one when all are busy. */
public final class Callers implements AutoCloseable {

  /** For a command that says all by its address. */
  public static final Object NO_BODY = Api.NO_BODY;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Tokens tokens;
  private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
  private final Map<Service, Deque<Wire>> idle = new EnumMap<>(Service.class);
  private final AtomicLong requests = new AtomicLong();

  public Callers(StackState state) {
    tokens = new Tokens(http, StackApi.url(state, "keycloak"));
    for (Service service : Service.values()) {
      ports.put(service, URI.create(StackApi.url(state, service.component())).getPort());
      idle.put(service, new ConcurrentLinkedDeque<>());
    }
  }

  public Reply get(Service service, String path, Person who) {
    return send(service, head("GET", path, who).append("\r\n").toString(), new byte[0]);
  }

  /** A command that makes something new. */
  public Reply post(Service service, String path, Person who, String key, Object body) {
    return post(service, path, who, key, "", body);
  }

  /** A command on the version of a document that its author saw; none when it is empty. */
  public Reply post(
      Service service, String path, Person who, String key, String version, Object body) {
    byte[] bytes = body.equals(NO_BODY) ? new byte[0] : Api.bytes(body);
    StringBuilder head =
        head("POST", path, who).append("Idempotency-Key: ").append(key).append("\r\n");
    if (!version.isEmpty()) {
      head.append("If-Match: ").append(version).append("\r\n");
    }
    head.append("Content-Type: application/json\r\nContent-Length: ");
    return send(service, head.append(bytes.length).append("\r\n\r\n").toString(), bytes);
  }

  /** What a program sends that proves by its own headers who it is; no person stands behind it. */
  public Reply post(Service service, String path, Map<String, String> headers, byte[] body) {
    StringBuilder head = line("POST", path);
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    return send(service, head.toString(), body);
  }

  /** How many requests were answered so far. */
  public long requests() {
    return requests.get();
  }

  private StringBuilder head(String method, String path, Person who) {
    return line(method, path)
        .append("Authorization: Bearer ")
        .append(tokens.of(who))
        .append("\r\n");
  }

  private static StringBuilder line(String method, String path) {
    return new StringBuilder(2048)
        .append(method)
        .append(' ')
        .append(path)
        .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
  }

  private Reply send(Service service, String head, byte[] body) {
    byte[] request = joined(head.getBytes(StandardCharsets.ISO_8859_1), body);
    Wire kept = queue(service).pollFirst();
    try {
      if (kept != null) {
        return exchange(service, kept, request);
      }
    } catch (IOException closedWhileIdle) {
      // Sent again on a fresh connection: a command carries a key, so it takes effect once.
    }
    try {
      return exchange(service, new Wire(port(service)), request);
    } catch (IOException e) {
      throw new UncheckedIOException(service + " does not answer", e);
    }
  }

  private Reply exchange(Service service, Wire wire, byte[] request) throws IOException {
    Reply reply;
    try {
      reply = wire.exchange(request);
    } catch (IOException e) {
      wire.close();
      throw e;
    }
    requests.incrementAndGet();
    queue(service).addFirst(wire);
    return reply;
  }

  private int port(Service service) {
    return ports.getOrDefault(service, 0);
  }

  private Deque<Wire> queue(Service service) {
    return idle.computeIfAbsent(service, any -> new ConcurrentLinkedDeque<>());
  }

  private static byte[] joined(byte[] head, byte[] body) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(head.length + body.length);
    all.writeBytes(head);
    all.writeBytes(body);
    return all.toByteArray();
  }

  @Override
  public void close() {
    for (Deque<Wire> wires : idle.values()) {
      wires.forEach(Callers::close);
    }
    http.close();
  }

  private static void close(Wire wire) {
    try {
      wire.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
