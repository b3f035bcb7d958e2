package org.gendan.platform.time;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.gendan.platform.access.Background;
import org.gendan.platform.time.Timers.Due;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Calls the handlers of due timers, each in its own transaction and request, as work without a
 * caller. Instances share the work: a timer that one of them holds is skipped by the others.
 */
@ApplicationScoped
class TimerWorker {

  private static final Logger LOG = Logger.getLogger(TimerWorker.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int ROUND = 200;

  private final Timers timers;
  private final Map<String, TimerHandler> handlers;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("timers").daemon().unstarted(this::run);

  TimerWorker(Timers timers, @Any Instance<TimerHandler> handlers, Clock clock) {
    this.timers = timers;
    this.handlers =
        handlers.stream()
            .collect(Collectors.toUnmodifiableMap(TimerHandler::kind, handler -> handler));
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  /** Lets the running handler finish. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    thread.join(TimeUnit.SECONDS.toMillis(10));
  }

  private void run() {
    try {
      while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        fireAllDue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fireAllDue() {
    try {
      for (int i = 0; i < ROUND && stopped.getCount() > 0 && fireNext(); i++) {
        LOG.trace("timer fired");
      }
    } catch (RuntimeException e) {
      LOG.warnf("Timers not read, trying again: %s", e.toString());
    }
  }

  /** Returns whether there was one. */
  private boolean fireNext() {
    AtomicReference<@Nullable Due> taken = new AtomicReference<>();
    try {
      Background.run(() -> QuarkusTransaction.requiringNew().run(() -> takeAndFire(taken)));
    } catch (RuntimeException e) { // an Error of the handler comes wrapped in one
      tryLater(taken.get(), e);
    }
    return taken.get() != null;
  }

  private void takeAndFire(AtomicReference<@Nullable Due> taken) {
    Due due = timers.nextDue(clock.instant());
    taken.set(due);
    if (due != null) {
      TimerHandler handler = handlers.get(due.kind());
      if (handler == null) {
        throw new IllegalStateException("Nobody handles timers of kind " + due.kind());
      }
      handler.due(due.subject(), due.dueAt());
      timers.handled(due);
    }
  }

  private void tryLater(@Nullable Due due, RuntimeException failure) {
    if (due == null) {
      throw failure;
    }
    Instant nextTryAt = clock.instant().plus(backOff(due.attempts()));
    LOG.warnf(
        failure, "Timer %s of %s failed, next try at %s", due.kind(), due.subject(), nextTryAt);
    QuarkusTransaction.requiringNew().run(() -> timers.failed(due, nextTryAt, failure.toString()));
  }

  /** 5 s, 10 s, 20 s … at most an hour. */
  static Duration backOff(int failedBefore) {
    return Duration.ofSeconds(Math.min(3_600, 5L << Math.min(failedBefore, 10)));
  }
}
