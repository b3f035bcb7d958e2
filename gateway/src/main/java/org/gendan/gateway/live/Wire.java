package org.gendan.gateway.live;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;

/**
 * The connection to one page. Everything is written on the connection's own thread; a page that
 * does not keep up is dropped and catches up when it comes back, instead of being waited for.
 */
final class Wire {

  private static final int MOST_WAITING_BYTES = 256 * 1024;

  private final Context context;
  private final HttpServerResponse response;

  Wire(Context context, HttpServerResponse response) {
    this.context = context;
    this.response = response.setWriteQueueMaxSize(MOST_WAITING_BYTES);
  }

  void send(String text) {
    context.runOnContext(
        turn -> {
          if (response.closed() || response.ended()) {
            return;
          }
          if (response.writeQueueFull()) {
            response.reset();
          } else {
            response.write(text);
          }
        });
  }

  void close() {
    context.runOnContext(
        turn -> {
          if (!response.closed() && !response.ended()) {
            response.end();
          }
        });
  }
}
