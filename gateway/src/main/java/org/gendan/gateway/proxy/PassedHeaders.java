package org.gendan.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.List;

/** The only headers that pass, each way. Cookies, forwarding headers and the like do not. */
final class PassedHeaders {

  private static final List<String> IN =
      List.of(
          "Accept",
          "Accept-Language",
          "Content-Type",
          "Content-Language",
          "If-Match",
          "If-None-Match",
          "Idempotency-Key",
          "traceparent",
          "tracestate");

  private static final List<String> OUT =
      List.of(
          "Content-Type",
          "Content-Length",
          "Content-Language",
          "Content-Disposition",
          "ETag",
          "Last-Modified",
          "Retry-After",
          "Allow",
          "Link",
          "Gendan-Now");

  private PassedHeaders() {}

  static void in(MultiMap from, MultiMap to) {
    pass(IN, from, to);
  }

  static void out(MultiMap from, MultiMap to) {
    pass(OUT, from, to);
  }

  private static void pass(List<String> names, MultiMap from, MultiMap to) {
    for (String name : names) {
      if (from.contains(name)) {
        to.set(name, from.getAll(name));
      }
    }
  }
}
