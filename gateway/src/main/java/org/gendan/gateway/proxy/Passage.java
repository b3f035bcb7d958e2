package org.gendan.gateway.proxy;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.gendan.gateway.problem.Correlation;
import org.gendan.gateway.problem.Refusal;
import org.jboss.logging.Logger;

/**
 * One call on its way to a service and back. Bodies flow through piece by piece, no faster than the
 * slower side takes them; whichever side breaks off, the other one is told.
 */
final class Passage {

  private static final Logger LOG = Logger.getLogger(Passage.class);
  private static final int RETRY_SECONDS = 2;

  private final RoutingContext call;
  private final Target target;
  private final HttpClientRequest out;
  private final HttpServerRequest in;
  private final BodyLimit limit;
  private long passed;

  Passage(RoutingContext call, Target target, HttpClientRequest out) {
    this.call = call;
    this.target = target;
    this.out = out;
    this.in = call.request();
    this.limit = BodyLimit.of(target);
  }

  void begin() {
    String length = in.getHeader(HttpHeaderNames.CONTENT_LENGTH);
    if (length != null) {
      out.putHeader(HttpHeaderNames.CONTENT_LENGTH, length);
    } else {
      out.setChunked(isOfUnknownLength(in));
    }
    call.response().closeHandler(gone -> out.reset());
    out.exceptionHandler(this::fail).response().onSuccess(this::answer).onFailure(this::fail);
    in.handler(this::part).exceptionHandler(gone -> out.reset()).endHandler(end -> out.end());
    in.resume();
  }

  /** HTTP/2 says nothing in advance about a body whose length is not known. */
  static boolean isOfUnknownLength(HttpServerRequest in) {
    boolean reading = in.method().equals(HttpMethod.GET) || in.method().equals(HttpMethod.HEAD);
    return in.getHeader(HttpHeaderNames.CONTENT_LENGTH) == null
        && (in.getHeader(HttpHeaderNames.TRANSFER_ENCODING) != null
            || (in.version().equals(HttpVersion.HTTP_2) && !reading));
  }

  private void part(Buffer part) {
    // An upgrade to HTTP/2 shows even a GET with an empty part, which must not become a body.
    if (part.length() == 0) {
      return;
    }
    passed += part.length();
    if (!limit.allows(passed)) {
      in.handler(rest -> {}).endHandler(end -> {});
      fail(limit.refusal());
      out.reset();
      return;
    }
    out.write(part);
    if (out.writeQueueFull()) {
      in.pause();
      out.drainHandler(room -> in.resume());
    }
  }

  private void answer(HttpClientResponse answer) {
    HttpServerResponse response = call.response();
    if (response.headWritten() || response.closed()) {
      out.reset();
      return;
    }
    response.setStatusCode(answer.statusCode());
    PassedHeaders.out(answer.headers(), response.headers());
    String location = answer.getHeader(HttpHeaderNames.LOCATION);
    if (location != null) {
      response.putHeader(HttpHeaderNames.LOCATION, target.seenFromOutside(location));
    }
    response.setChunked(!response.headers().contains(HttpHeaderNames.CONTENT_LENGTH));
    answer.pipe().endOnFailure(false).to(response).onFailure(this::brokenOff);
  }

  private void fail(Throwable failure) {
    if (call.response().headWritten() || call.failed()) {
      return;
    }
    LOG.warnf("%s: %s: %s", Correlation.of(call), target.service(), failure.toString());
    call.fail(refusal(failure));
  }

  /** The browser has a part of the answer; only a broken connection says that it is not whole. */
  private void brokenOff(Throwable failure) {
    LOG.warnf("%s: %s broke off: %s", Correlation.of(call), target.service(), failure.toString());
    call.response().reset();
  }

  /** What a failure on the way means to the person. */
  static Refusal refusal(Throwable failure) {
    return switch (failure) {
      case Refusal refusal -> refusal;
      case ConnectException away -> Refusal.forNow(503, "service/away", RETRY_SECONDS);
      case TimeoutException slow -> Refusal.of(504, "service/slow");
      default -> Refusal.of(502, "service/broken");
    };
  }
}
