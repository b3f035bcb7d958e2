package org.gendan.partner.intake;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.platform.problem.RequestRefused;

/**
 * How many calls each partner has left: a minute's worth, refilled steadily. Counted per instance
 * of this service.
 */
@ApplicationScoped
public class Allowances {

  private static final long MINUTE = 60_000_000_000L;

  private final Map<UUID, Allowance> partners = new HashMap<>();

  private static final class Allowance {
    private long left;
    private long filledAt;

    Allowance(long left, long now) {
      this.left = left;
      this.filledAt = now;
    }

    void refill(long perMinute, long now) {
      long earned =
          Math.multiplyHigh(now - filledAt, perMinute) == 0
              ? (now - filledAt) * perMinute / MINUTE
              : perMinute;
      if (left + earned >= perMinute) {
        left = perMinute;
        filledAt = now;
      } else if (earned > 0) {
        left += earned;
        filledAt += earned * MINUTE / perMinute;
      }
    }
  }

  /** Counts a call; either way the answer says what is left. */
  public void count(KnownPartner partner, HttpServerResponse response) {
    int perMinute = partner.callsPerMinute();
    long left = take(partner.id(), perMinute, System.nanoTime());
    response.putHeader("RateLimit-Policy", "\"partner\";q=" + perMinute + ";w=60");
    response.putHeader("RateLimit", "\"partner\";r=" + Math.max(left, 0) + ";t=60");
    if (left < 0) {
      response.putHeader("Retry-After", String.valueOf(Math.max(1, 60 / perMinute)));
      throw new RequestRefused(429, "partner/too-many-calls", Map.of("limit", perMinute));
    }
  }

  private synchronized long take(UUID partner, int perMinute, long now) {
    Allowance allowance = partners.computeIfAbsent(partner, first -> new Allowance(perMinute, now));
    allowance.refill(perMinute, now);
    if (allowance.left == 0) {
      return -1;
    }
    return --allowance.left;
  }
}
