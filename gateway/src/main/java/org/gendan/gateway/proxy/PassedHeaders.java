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

  /** A partner's proof and its event's attributes, beside the body. */
  private static final List<String> OF_PARTNERS =
      List.of(
          "Accept",
          "Accept-Language",
          "Authorization",
          "Content-Type",
          "If-Match",
          "Idempotency-Key",
          "X-Partner-Id",
          "webhook-id",
          "webhook-timestamp",
          "webhook-signature",
          "traceparent",
          "tracestate");

  private static final String ATTRIBUTE_OF_AN_EVENT = "ce-";

  private static final List<String> OUT =
      List.of(
          "Content-Type",
          "Content-Length",
          "Content-Language",
          "Content-Disposition",
          "ETag",
          "Last-Modified",
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Allow",
          "Link",
          "Gendan-Now");

  private PassedHeaders() {}

  static void in(MultiMap from, MultiMap to) {
    pass(IN, from, to);
  }

  static void ofPartner(MultiMap from, MultiMap to) {
    pass(OF_PARTNERS, from, to);
    for (String name : from.names()) {
      if (name.regionMatches(true, 0, ATTRIBUTE_OF_AN_EVENT, 0, ATTRIBUTE_OF_AN_EVENT.length())) {
        to.set(name, from.getAll(name));
      }
    }
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
