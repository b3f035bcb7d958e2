package org.gendan.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.fault.FaultPoint;
import org.gendan.platform.problem.RequestRefused;
import org.gendan.platform.sql.Contention;
import org.gendan.platform.web.IdempotencyTable.CommandKey;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command once per key. Key, work and answer are written in one transaction: either all of
 * it happened or the next try finds the key free. That is also why it may simply begin anew when
 * the database gave it up in a deadlock. Comes after validation, so nothing is begun for a request
 * that is refused anyway.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class IdempotencyInterceptor {

  static final String HEADER = "Idempotency-Key";

  /** How often a command begins anew that the database gave up between others. */
  private static final int RETRIES = 3;

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,255}");

  private final IdempotencyTable table;
  private final Fingerprint fingerprint;
  private final ObjectMapper json;
  private final CurrentCause cause;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final Request request;

  IdempotencyInterceptor(
      IdempotencyTable table,
      ObjectMapper json,
      CurrentCause cause,
      HttpHeaders headers,
      UriInfo uri,
      Request request) {
    this.table = table;
    this.fingerprint = new Fingerprint(json);
    this.json = json;
    this.cause = cause;
    this.headers = headers;
    this.uri = uri;
    this.request = request;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext call) throws Exception {
    CommandKey key = new CommandKey(cause.actor(), checked(headers.getHeaderString(HEADER)));
    String print = print(call);
    for (int retry = 0; ; retry++) {
      try {
        return inOneTransaction(call, key, print);
      } catch (RuntimeException e) {
        if (retry == RETRIES || !Contention.ended(e)) {
          throw e;
        }
        pause(retry);
      }
    }
  }

  private @Nullable Object inOneTransaction(InvocationContext call, CommandKey key, String print) {
    try {
      Object outcome =
          QuarkusTransaction.joiningExisting()
              .call(() -> table.claim(key, print) ? first(call, key, print) : again(key, print));
      FaultPoint.AFTER_COMMIT_BEFORE_RESPONSE.pass();
      if (outcome instanceof StoredAnswer stored) {
        // The declared type of the method may be anything; a thrown response fits them all.
        throw new WebApplicationException(stored.again());
      }
      return outcome;
    } catch (Refusal refusal) {
      return refusal.result;
    }
  }

  /** Those who met may not meet again: each waits a different time. */
  private static void pause(int retry) {
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(20 << retry));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while a command was tried again", e);
    }
  }

  private String print(InvocationContext call) {
    URI address = uri.getRequestUri();
    List<Object> bodies = bodies(call.getMethod(), call.getParameters());
    return fingerprint.of(
        request.getMethod(), address.getRawPath() + "?" + address.getRawQuery(), bodies);
  }

  private @Nullable Object first(InvocationContext call, CommandKey key, String print)
      throws Exception {
    FaultPoint.AFTER_BEGIN.pass();
    Object result = call.proceed();
    StoredAnswer answer = answer(print, result);
    if (answer.status() >= 400 && result != null) {
      throw new Refusal(result);
    }
    table.complete(key, answer);
    return result;
  }

  private StoredAnswer again(CommandKey key, String print) {
    StoredAnswer stored = table.find(key);
    if (!stored.fingerprint().equals(print)) {
      throw new RequestRefused(422, "request/idempotency-key-reused", Map.of());
    }
    return stored;
  }

  private StoredAnswer answer(String print, @Nullable Object result)
      throws JsonProcessingException {
    Response response =
        switch (result) {
          case null -> Response.noContent().build();
          case Response given -> given;
          case RestResponse<?> given -> given.toResponse();
          default -> Response.ok(result).build();
        };
    Object entity = response.getEntity();
    return new StoredAnswer(
        print,
        response.getStatus(),
        entity == null ? null : json.writeValueAsString(entity),
        response.getHeaderString(HttpHeaders.ETAG),
        response.getHeaderString(HttpHeaders.LOCATION));
  }

  /** A missing key is the caller's mistake: without it a lost answer could mean a second order. */
  static String checked(@Nullable String key) {
    if (key == null || key.isBlank()) {
      throw new RequestRefused(400, "request/idempotency-key-missing", Map.of());
    }
    if (!VISIBLE.matcher(key).matches()) {
      throw new RequestRefused(400, "request/idempotency-key-malformed", Map.of());
    }
    return key;
  }

  /**
   * What the request brought besides address and headers; a body that may be absent is @Nullable.
   */
  static List<Object> bodies(Method method, @Nullable Object[] arguments) {
    List<Object> bodies = new ArrayList<>();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (Arrays.stream(parameters[i].getAnnotations())
          .anyMatch(IdempotencyInterceptor::fromHead)) {
        continue;
      }
      Object body = arguments[i];
      if (body != null) {
        bodies.add(body);
      } else if (!parameters[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        throw new RequestRefused(400, "request/body-missing", Map.of());
      }
    }
    return bodies;
  }

  /** Carries an answer that refuses the command past the transaction, which it rolls back. */
  private static final class Refusal extends RuntimeException {

    private final transient Object result;

    Refusal(Object result) {
      super(null, null, false, false);
      this.result = result;
    }
  }

  private static boolean fromHead(Annotation annotation) {
    String type = annotation.annotationType().getName();
    return type.startsWith("jakarta.ws.rs.") || type.startsWith("org.jboss.resteasy.reactive.");
  }
}
