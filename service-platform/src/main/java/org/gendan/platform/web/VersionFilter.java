package org.gendan.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Refuses a call without {@code If-Match} where the method wants an {@link ExpectedVersion}. */
class VersionFilter {

  @ServerRequestFilter
  void require(SimpleResourceInfo method, HttpHeaders headers) {
    for (Class<?> type : method.parameterTypes()) {
      if (type == ExpectedVersion.class && headers.getHeaderString(HttpHeaders.IF_MATCH) == null) {
        throw ExpectedVersion.missing();
      }
    }
  }
}
