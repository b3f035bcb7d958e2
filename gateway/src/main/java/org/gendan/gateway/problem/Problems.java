package org.gendan.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Answers whatever failed with a problem body (RFC 9457), and unknown addresses with 404. */
@ApplicationScoped
class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);
  private static final String LOGIN = "/auth/login";

  private final ObjectMapper json;

  Problems(ObjectMapper json) {
    this.json = json;
  }

  void listen(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    router.route().order(Integer.MAX_VALUE).handler(call -> call.fail(Refusal.nothingHere()));
  }

  private void answer(RoutingContext call) {
    HttpServerResponse response = call.response();
    if (response.headWritten()) {
      // Too late for an answer: only a broken connection says that the body is not whole.
      response.reset();
      return;
    }
    // What is still coming is read and dropped, so that the connection stays good for the next
    // call.
    call.request().resume();
    Refusal refusal = refusal(call);
    Sentences sentences = Sentences.in(call.request().getHeader(HttpHeaderNames.ACCEPT_LANGUAGE));
    if (refusal.retryAfterSeconds() != null) {
      response.putHeader(HttpHeaderNames.RETRY_AFTER, refusal.retryAfterSeconds().toString());
    }
    if (refusal.status() == 413 && !call.request().version().equals(HttpVersion.HTTP_2)) {
      response.putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    if (refusal.status() == 401) {
      response.putHeader(HttpHeaderNames.WWW_AUTHENTICATE, "Cookie form-action=\"" + LOGIN + "\"");
    }
    response
        .setStatusCode(refusal.status())
        .putHeader(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
        .putHeader(HttpHeaderNames.CONTENT_LANGUAGE, sentences.locale().toLanguageTag())
        .end(body(refusal, sentences, Correlation.of(call)));
  }

  private static Refusal refusal(RoutingContext call) {
    if (call.failure() instanceof Refusal refusal) {
      return refusal;
    }
    int status = call.statusCode();
    if (call.failure() == null && status >= 400 && status < 500) {
      return Refusal.of(status, status == 413 ? "request/too-large" : "request/malformed");
    }
    LOG.errorf(call.failure(), "%s: unexpected", Correlation.of(call));
    return Refusal.of(500, "request/unexpected");
  }

  private Buffer body(Refusal refusal, Sentences sentences, String correlation) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:gendan:problem:" + refusal.code());
    body.put("title", sentences.of("title/" + refusal.status()));
    body.put("status", refusal.status());
    body.put("detail", sentences.of(refusal.code()));
    body.put("code", refusal.code());
    body.put("instance", "urn:uuid:" + correlation);
    body.put("errors", List.of());
    if (refusal.status() == 401) {
      body.put("login", LOGIN);
    }
    try {
      return Buffer.buffer(json.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem body is always writable", e);
    }
  }
}
