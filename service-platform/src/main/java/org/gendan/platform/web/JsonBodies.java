package org.gendan.platform.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * A body is JSON in UTF-8 or it is refused, at every endpoint: no plain text becomes a reason, no
 * form a command. A method that takes something else says so with {@code @Consumes}, and then takes
 * nothing but that.
 */
class JsonBodies {

  private static final Set<String> JSON =
      Set.of("application/json", "application/json;charset=utf-8");

  @ServerRequestFilter
  void check(ContainerRequestContext request, ResourceInfo resource) {
    String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (hasBody(request) && !isJson(type) && !wants(resource.getResourceMethod(), type)) {
      throw new NotSupportedException();
    }
  }

  /** Whether a method asks for bodies of exactly this type. */
  static boolean wants(Method method, @Nullable String type) {
    Consumes wanted = method.getAnnotation(Consumes.class);
    return wanted != null && type != null && List.of(wanted.value()).contains(type);
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
