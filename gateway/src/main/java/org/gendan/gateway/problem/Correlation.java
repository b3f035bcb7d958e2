package org.gendan.gateway.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/** The id of a call, the same in our answer, in the services' logs and in their audit. */
public final class Correlation {

  public static final String HEADER = "X-Correlation-Id";

  private static final String KEY = "gendan.correlation";

  private Correlation() {}

  public static String of(RoutingContext call) {
    String known = call.get(KEY);
    if (known == null) {
      known = given(call.request().getHeader(HEADER));
      call.put(KEY, known);
    }
    return known;
  }

  /** A caller's own id is kept when it is a UUID. */
  private static String given(@org.jspecify.annotations.Nullable String header) {
    if (header != null && header.length() == 36) {
      try {
        return UUID.fromString(header).toString();
      } catch (IllegalArgumentException notAnId) {
        return UUID.randomUUID().toString();
      }
    }
    return UUID.randomUUID().toString();
  }
}
