package org.gendan.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Notes who calls and gives the call an id; a caller's own {@code X-Correlation-Id} is kept when it
 * is a UUID.
 */
class CauseFilter {

  private final CurrentCause cause;
  private final SecurityIdentity identity;

  CauseFilter(CurrentCause cause, SecurityIdentity identity) {
    this.cause = cause;
    this.identity = identity;
  }

  @ServerRequestFilter
  void note(ContainerRequestContext request, UriInfo uri) {
    cause.command(actor(), request.getMethod() + " " + uri.getPath(), requestId(request));
  }

  private String actor() {
    if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
      return token.getSubject();
    }
    return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
  }

  private static String requestId(ContainerRequestContext request) {
    String given = request.getHeaderString("X-Correlation-Id");
    if (given != null && given.length() == 36) {
      try {
        return UUID.fromString(given).toString();
      } catch (IllegalArgumentException notAnId) {
        return UUID.randomUUID().toString();
      }
    }
    return UUID.randomUUID().toString();
  }
}
