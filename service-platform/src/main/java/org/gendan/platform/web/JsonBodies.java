package org.gendan.platform.web;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * A body is JSON in UTF-8 or it is refused, at every endpoint: no plain text becomes a reason, no
 * form a command.
 */
class JsonBodies {

  private static final Set<String> JSON =
      Set.of("application/json", "application/json;charset=utf-8");

  @ServerRequestFilter
  void check(ContainerRequestContext request) {
    if (hasBody(request) && !isJson(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
      throw new NotSupportedException();
    }
  }

  private static boolean hasBody(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length == null
        ? request.getHeaderString("Transfer-Encoding") != null
        : !length.equals("0");
  }

  static boolean isJson(@Nullable String type) {
    return type != null
        && JSON.contains(type.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", ""));
  }
}
