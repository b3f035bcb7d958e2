package org.gendan.gateway.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.stream.Stream;

/** What every answer says to the browser, whoever made it. */
@ApplicationScoped
class ResponseHeaders {

  private static final int FIRST = 1000;

  static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
          + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
          + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(self), microphone=(self), geolocation=()");

  void listen(@Observes Filters filters) {
    filters.register(ResponseHeaders::add, FIRST);
  }

  private static void add(RoutingContext call) {
    call.addHeadersEndHandler(
        sent -> {
          MultiMap headers = call.response().headers();
          ALWAYS.forEach(headers::set);
          headers.set(
              HttpHeaderNames.CACHE_CONTROL,
              caching(call.request().path(), call.response().getStatusCode()));
        });
    call.next();
  }

  /**
   * Files whose name changes with their content stay; pages are asked for anew; data never stay.
   */
  static String caching(String path, int status) {
    if (Stream.of("/api/", "/auth/", "/partner/", "/shared/").anyMatch(path::startsWith)) {
      return "no-store";
    }
    boolean found = status == 200 || status == 206 || status == 304;
    return found && path.startsWith("/assets/")
        ? "public, max-age=31536000, immutable"
        : "no-cache";
  }
}
