package org.gendan.partner.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gendan.contracts.Reason;
import org.gendan.partner.body.Bytes;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.platform.access.Background;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.problem.Refusals;
import org.gendan.platform.problem.RequestRefused;
import org.jboss.logging.Logger;

/**
 * {@code POST /partner/v1/events}. A route and no resource: a signature is made over the bytes as
 * they came, so they are read once, before anybody makes anything of them.
 */
@ApplicationScoped
class EventsRoute {

  private static final Logger LOG = Logger.getLogger(EventsRoute.class);
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

  private final Callers callers;
  private final Allowances allowances;
  private final IntakeService intake;
  private final CurrentCause cause;
  private final ObjectMapper json;

  EventsRoute(
      Callers callers,
      Allowances allowances,
      IntakeService intake,
      CurrentCause cause,
      ObjectMapper json) {
    this.callers = callers;
    this.allowances = allowances;
    this.intake = intake;
    this.cause = cause;
    this.json = json;
  }

  void listen(@Observes Router router) {
    router
        .post("/partner/v1/events")
        .handler(Bytes.ofCalls(json))
        .blockingHandler(this::receive, false);
  }

  private void receive(RoutingContext call) {
    String requestId = UUID.randomUUID().toString();
    try {
      Report report = Background.call(() -> take(call, requestId));
      answer(call, report);
    } catch (RuntimeException refused) {
      Throwable why = refused instanceof Unreadable unreadable ? unreadable.why : refused;
      if (Refusals.answer(call, why, requestId, json) >= 500) {
        LOG.errorf(why, "%s: not taken", requestId);
      }
    }
  }

  private Report take(RoutingContext call, String requestId) {
    byte[] body = Bytes.of(call);
    KnownPartner partner = callers.of(call, body);
    cause.partner(partner.code(), "POST /partner/v1/events", requestId);
    allowances.count(partner, call.response());
    try {
      return intake.take(partner, message(call.request(), body));
    } catch (JsonProcessingException e) {
      throw new Unreadable(e);
    }
  }

  private static Message message(HttpServerRequest request, byte[] body) {
    Map<String, String> attributes = new TreeMap<>();
    request
        .headers()
        .forEach(
            (name, value) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (lower.startsWith("ce-")) {
                attributes.put(lower.substring(3), Percent.decoded(value));
              }
            });
    String type = request.getHeader("Content-Type");
    return new Message(key(request), type == null ? "" : type, attributes, body);
  }

  /** A signed message has an id of its own that says whether it is the same again. */
  private static String key(HttpServerRequest request) {
    String given = request.getHeader("Idempotency-Key");
    String key = given == null ? request.getHeader("webhook-id") : given;
    if (key == null || key.isBlank()) {
      throw new RequestRefused(400, "request/idempotency-key-missing", Map.of());
    }
    if (!KEY.matcher(key).matches()) {
      throw new RequestRefused(400, "request/idempotency-key-malformed", Map.of());
    }
    return key;
  }

  private void answer(RoutingContext call, Report report) {
    Reason refusal = report.refusal();
    HttpServerResponse response = call.response().putHeader("Cache-Control", "no-store");
    ObjectNode body = json.createObjectNode();
    if (refusal == null) {
      response.setStatusCode(202).putHeader("Content-Type", "application/json");
    } else {
      boolean english =
          String.valueOf(call.request().getHeader("Accept-Language")).startsWith("en");
      int status = refusal.code().equals("event/id-reused") ? 409 : 422;
      response.setStatusCode(status).putHeader("Content-Type", "application/problem+json");
      body.put("type", "urn:gendan:problem:" + refusal.code());
      body.put("status", status);
      body.put("title", english ? "Not accepted" : "未接收");
      body.put("detail", english ? refusal.en() : refusal.zh());
      body.put("code", refusal.code());
      body.put("instance", "urn:uuid:" + report.requestId());
    }
    body.setAll(json.<ObjectNode>valueToTree(report));
    response.end(Buffer.buffer(body.toString()));
  }

  private static final class Unreadable extends RuntimeException {
    private final transient JsonProcessingException why;

    Unreadable(JsonProcessingException why) {
      super(why);
      this.why = why;
    }
  }
}
