package org.gendan.partner.body;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.partner.PartnerFiles;
import org.gendan.platform.problem.Refusals;
import org.gendan.platform.problem.RequestRefused;

/** A call's body as it came, before anybody makes anything of it. */
public final class Bytes {

  private static final String BODY = "gendan.body";
  private static final int MB = 1024 * 1024;
  private static final String RETRY_SECONDS = "2";

  /** Whoever floods the one door does not close the other. */
  private static final Room CALLS = new Room(24 * MB);

  private static final Room FILES = new Room(4 * PartnerFiles.LARGEST);

  private final RoutingContext call;
  private final ObjectMapper json;
  private final Room room;
  private final int most;
  private final RequestRefused tooLarge;
  private final Buffer body = Buffer.buffer();

  private Bytes(
      RoutingContext call, ObjectMapper json, Room room, int most, RequestRefused tooLarge) {
    this.call = call;
    this.json = json;
    this.room = room;
    this.most = most;
    this.tooLarge = tooLarge;
  }

  /**
   * Bodies of calls: the bytes as they came, whatever they claim to be; the next handler gets them.
   */
  public static Handler<RoutingContext> ofCalls(ObjectMapper json) {
    return call ->
        new Bytes(call, json, CALLS, MB, new RequestRefused(413, "request/too-large", Map.of()))
            .collect();
  }

  /** The same for files, which are larger. */
  public static Handler<RoutingContext> ofFiles(ObjectMapper json) {
    Map<String, Integer> limit = Map.of("most", PartnerFiles.LARGEST_MB);
    return call ->
        new Bytes(
                call,
                json,
                FILES,
                PartnerFiles.LARGEST,
                new RequestRefused(413, "file/too-large", limit))
            .collect();
  }

  public static byte[] of(RoutingContext call) {
    return requireNonNull(call.<byte[]>get(BODY));
  }

  private void collect() {
    call.addEndHandler(end -> room.give(body.length()));
    call.request().handler(this::part).endHandler(end -> handOn()).resume();
  }

  private void part(Buffer part) {
    if (call.response().ended()) {
      return;
    }
    if (body.length() + part.length() > most) {
      refuse(tooLarge);
    } else if (!room.take(part.length())) {
      call.response().putHeader("Retry-After", RETRY_SECONDS);
      refuse(new RequestRefused(503, "request/try-later", Map.of()));
    } else {
      body.appendBuffer(part);
    }
  }

  private void handOn() {
    if (!call.response().ended()) {
      call.put(BODY, body.getBytes());
      call.next();
    }
  }

  private void refuse(RequestRefused refused) {
    Refusals.answer(call, refused, UUID.randomUUID().toString(), json);
  }
}
