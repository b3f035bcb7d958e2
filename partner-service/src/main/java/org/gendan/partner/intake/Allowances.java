package org.gendan.partner.intake;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.OptionalInt;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.platform.problem.RequestRefused;

/**
 * How many calls each partner has left: a minute's worth, refilled steadily, over all instances of
 * this service.
 */
@ApplicationScoped
public class Allowances {

  private static final int MINUTE = 60;

  private final AllowanceTable table;

  Allowances(AllowanceTable table) {
    this.table = table;
  }

  /** Counts a call; either way the answer says what is left. */
  public void count(KnownPartner partner, HttpServerResponse response) {
    int perMinute = partner.callsPerMinute();
    OptionalInt left = table.spend(partner.id(), perMinute);
    response.putHeader("RateLimit-Policy", "\"partner\";q=" + perMinute + ";w=" + MINUTE);
    response.putHeader("RateLimit", "\"partner\";r=" + left.orElse(0) + ";t=" + MINUTE);
    if (left.isEmpty()) {
      response.putHeader("Retry-After", String.valueOf(Math.ceilDiv(MINUTE, perMinute)));
      throw new RequestRefused(429, "partner/too-many-calls", Map.of("limit", perMinute));
    }
  }
}
