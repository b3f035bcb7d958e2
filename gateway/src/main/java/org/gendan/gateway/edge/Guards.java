package org.gendan.gateway.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.gendan.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody in under a host name that is not ours (a foreign name that resolves to us would make
 * its pages ours), and no other site's page change anything with our cookie.
 */
@ApplicationScoped
class Guards {

  /** Called by the identity provider, not by a browser: it carries its own proof and no cookie. */
  static final String BACK_CHANNEL = "/auth/backchannel-logout";

  /** Called by partners' systems: what they may their signature or token says, never a cookie. */
  private static final String PARTNERS = "/partner/v1/";

  private static final int AFTER_HEADERS = 900;
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Address address;

  Guards(Address address) {
    this.address = address;
  }

  void listen(@Observes Filters filters) {
    filters.register(this::check, AFTER_HEADERS);
  }

  private void check(RoutingContext call) {
    HttpServerRequest request = call.request();
    if (BACK_CHANNEL.equals(request.path())) {
      call.next();
    } else if (!ours(request.authority())) {
      elsewhere(call);
    } else if (!SAFE.contains(request.method())
        && !request.path().startsWith(PARTNERS)
        && !ofOurPages(request)) {
      call.fail(Refusal.of(403, "edge/other-site"));
    } else {
      call.next();
    }
  }

  /** Somebody who typed another of our names is shown the way; anything else gets nothing. */
  private void elsewhere(RoutingContext call) {
    String accept = call.request().getHeader(HttpHeaderNames.ACCEPT);
    boolean page = call.request().method().equals(HttpMethod.GET) && accept != null;
    if (page && accept.contains("text/html")) {
      call.redirect(address.of("/"));
    } else {
      call.fail(Refusal.of(421, "edge/other-host"));
    }
  }

  /** The same in HTTP/1.1 and HTTP/2, which have different places for it. */
  private boolean ours(@Nullable HostAndPort named) {
    return named != null && address.authority().equals(named.toString());
  }

  /** Another site's form cannot set a header, and its script may not without asking first. */
  private boolean ofOurPages(HttpServerRequest request) {
    String marker = request.getHeader("X-Requested-With");
    return marker != null
        && !marker.isBlank()
        && absentOr("same-origin", request.getHeader("Sec-Fetch-Site"))
        && absentOr(address.origin(), request.getHeader(HttpHeaderNames.ORIGIN));
  }

  private static boolean absentOr(String expected, @Nullable String actual) {
    return actual == null || actual.equals(expected);
  }
}
