package org.gendan.platform.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Clock;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells with every answer what time it is here. The clock can be moved, so whoever shows "today" or
 * "late" goes by this one, not by its own.
 */
class ClockFilter {

  /** An instant, as ISO 8601. */
  static final String NOW = "Gendan-Now";

  private final Clock clock;

  ClockFilter(Clock clock) {
    this.clock = clock;
  }

  @ServerResponseFilter
  void tell(ContainerResponseContext response) {
    response.getHeaders().putSingle(NOW, clock.instant().toString());
  }
}
