package org.gendan.gateway.edge;

import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.gateway.problem.Refusal;

/**
 * One person may call so many times a second, from whatever number of pages; who is nobody, so many
 * from one address.
 */
@ApplicationScoped
public class CallLimit {

  private final int perSecond;
  private final int strangersPerSecond;
  private final Map<String, Allowance> people = new HashMap<>();
  private final Map<String, Allowance> strangers = new HashMap<>();

  CallLimit(
      @ConfigProperty(name = "gendan.limit.calls-per-second") int perSecond,
      @ConfigProperty(name = "gendan.limit.strangers-calls-per-second") int strangersPerSecond) {
    this.perSecond = perSecond;
    this.strangersPerSecond = strangersPerSecond;
  }

  /** Counts a call; throws when it is one too many. Either way the answer says what is left. */
  public void count(String subject, HttpServerResponse response) {
    say(response, "person", perSecond, take(people, subject, perSecond));
  }

  /** The same for a call without a person. */
  public void countStranger(String address, HttpServerResponse response) {
    say(response, "address", strangersPerSecond, take(strangers, address, strangersPerSecond));
  }

  private static void say(HttpServerResponse response, String whose, int perSecond, long left) {
    response.putHeader("RateLimit-Policy", "\"%s\";q=%d;w=1".formatted(whose, perSecond));
    response.putHeader("RateLimit", "\"%s\";r=%d;t=1".formatted(whose, Math.max(left, 0)));
    if (left < 0) {
      throw Refusal.forNow(429, "edge/too-many-calls", 1);
    }
  }

  private synchronized long take(Map<String, Allowance> all, String whose, int perSecond) {
    long now = System.nanoTime();
    Allowance allowance = all.computeIfAbsent(whose, somebody -> new Allowance(perSecond, now));
    return allowance.take(now) ? allowance.left() : -1;
  }

  /** Whoever has been quiet for a second is as good as new. */
  @Scheduled(every = "60s")
  synchronized void forget() {
    long now = System.nanoTime();
    people.values().removeIf(allowance -> allowance.full(now));
    strangers.values().removeIf(allowance -> allowance.full(now));
  }
}
