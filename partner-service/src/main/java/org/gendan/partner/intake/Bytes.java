package org.gendan.partner.intake;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.UUID;
import org.gendan.platform.problem.Refusals;
import org.gendan.platform.problem.RequestRefused;

/** A call's body as it came, before anybody makes anything of it. */
public final class Bytes {

  private static final String BODY = "gendan.body";
  private static final int LARGEST_BODY = 1024 * 1024;

  private Bytes() {}

  /** The bytes as they came, whatever they claim to be; the next handler gets them. */
  public static void collect(RoutingContext call, ObjectMapper json) {
    HttpServerRequest request = call.request();
    Buffer body = Buffer.buffer();
    request.handler(
        part -> {
          if (body.length() + part.length() <= LARGEST_BODY) {
            body.appendBuffer(part);
          } else if (!call.response().ended()) {
            RequestRefused refused = new RequestRefused(413, "request/too-large", Map.of());
            Refusals.answer(call, refused, UUID.randomUUID().toString(), json);
          }
        });
    request.endHandler(
        end -> {
          if (!call.response().ended()) {
            call.put(BODY, body.getBytes());
            call.next();
          }
        });
    request.resume();
  }

  public static byte[] of(RoutingContext call) {
    return requireNonNull(call.<byte[]>get(BODY));
  }
}
