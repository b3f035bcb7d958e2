package org.gendan.gateway.edge;

import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.gateway.problem.Refusal;

/** One person may call so many times a second, from whatever number of pages. */
@ApplicationScoped
public class CallLimit {

  private final int perSecond;
  private final Map<String, Allowance> people = new HashMap<>();

  CallLimit(@ConfigProperty(name = "gendan.limit.calls-per-second") int perSecond) {
    this.perSecond = perSecond;
  }

  /** Counts a call; throws when it is one too many. Either way the answer says what is left. */
  public void count(String subject, HttpServerResponse response) {
    long left = take(subject);
    response.putHeader("RateLimit-Policy", "\"person\";q=" + perSecond + ";w=1");
    response.putHeader("RateLimit", "\"person\";r=" + Math.max(left, 0) + ";t=1");
    if (left < 0) {
      throw Refusal.forNow(429, "edge/too-many-calls", 1);
    }
  }

  private synchronized long take(String subject) {
    long now = System.nanoTime();
    Allowance allowance =
        people.computeIfAbsent(subject, somebody -> new Allowance(perSecond, now));
    return allowance.take(now) ? allowance.left() : -1;
  }

  /** Whoever has been quiet for a second is as good as new. */
  @Scheduled(every = "60s")
  synchronized void forget() {
    long now = System.nanoTime();
    people.values().removeIf(allowance -> allowance.full(now));
  }
}
