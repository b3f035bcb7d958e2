package org.gendan.launcher.verify.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.gendan.launcher.machine.Problem;

/**
 * Waits until the house is at rest: nothing in an outbox, nothing unread in a topic, nothing parked
 * that is about to be tried again, no audit row outside the chain; twice in a row.
 */
final class Rest {

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int LOOKS = 2;
  private static final long PAUSE_MILLIS = 250;

  private static final Map<String, String> UNDER_WAY =
      Map.of(
          "outbox", "select count(*) from inv.outbox where state = 'PENDING'",
          "parked",
              "select count(*) from inv.parked where next_attempt_at < clock_timestamp() + interval '5 seconds'",
          "unsealed", "select count(*) from inv.audit where seq is null");

  private final List<Shown> services;
  private final String bootstrap;
  private final Waiting waiting;

  Rest(List<Shown> services, String bootstrap, Waiting waiting) {
    this.services = services;
    this.bootstrap = bootstrap;
    this.waiting = waiting;
  }

  void await() {
    long limit = System.nanoTime() + LONGEST.toNanos();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      int quiet = 0;
      while (quiet < LOOKS) {
        List<String> moving = moving(admin);
        quiet = moving.isEmpty() ? quiet + 1 : 0;
        if (!moving.isEmpty()) {
          report(moving, limit);
        }
        if (quiet < LOOKS) {
          pause();
        }
      }
    }
  }

  private void report(List<String> moving, long limit) {
    String words = String.join(", ", moving);
    if (System.nanoTime() > limit) {
      throw Problem.of("verify.restless", LONGEST.toSeconds(), words);
    }
    waiting.on(words);
  }

  private List<String> moving(Admin admin) {
    List<String> moving = new ArrayList<>();
    for (Shown service : services) {
      service.lookAgain();
      UNDER_WAY.forEach(
          (what, sql) -> {
            long count = service.count(sql);
            if (count > 0) {
              moving.add(service.service() + " " + what + " " + count);
            }
          });
    }
    new Unread(admin, services)
        .byConsumer()
        .forEach((consumer, count) -> moving.add(consumer + " unread " + count));
    return moving;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of("down.not").because(e);
    }
  }
}
