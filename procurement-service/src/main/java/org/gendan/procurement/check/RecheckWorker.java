package org.gendan.procurement.check;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gendan.platform.access.Background;
import org.gendan.platform.access.CurrentCause;
import org.gendan.procurement.check.RecheckRequests.Asked;
import org.jboss.logging.Logger;

/**
 * Carries out the checks that were asked for, one order after the other, and looks for those that
 * nobody asked for. Several instances may work at once: an order's row is locked while it is
 * checked.
 */
@ApplicationScoped
class RecheckWorker {

  private static final Logger LOG = Logger.getLogger(RecheckWorker.class);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final int ROUND = 200;

  private final RecheckRequests requests;
  private final MaterialChecks checks;
  private final RecheckSignal signal;
  private final CurrentCause cause;
  private final Clock clock;
  private final Thread thread =
      Thread.ofPlatform().name("material-checks").daemon().unstarted(this::run);
  private volatile boolean running = true;

  RecheckWorker(
      RecheckRequests requests,
      MaterialChecks checks,
      RecheckSignal signal,
      CurrentCause cause,
      Clock clock) {
    this.requests = requests;
    this.checks = checks;
    this.signal = signal;
    this.cause = cause;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  /** Lets the running check finish. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    signal.ring();
    thread.join(TimeUnit.SECONDS.toMillis(10));
  }

  @Scheduled(
      every = "{gendan.procurement.sweep.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void sweep() {
    requests.sweep(LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }

  private void run() {
    try {
      while (running) {
        if (!round()) {
          signal.await(IDLE);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns whether everything went well and there may be more. */
  private boolean round() {
    try {
      List<Asked> waiting = checks.waiting(ROUND);
      long answered = waiting.stream().takeWhile(asked -> running).filter(this::check).count();
      return answered > 0 && answered == waiting.size();
    } catch (RuntimeException e) {
      LOG.warnf("Requests for checks not read, trying again: %s", e.toString());
      return false;
    }
  }

  /** In the case, and because of the fact, that asked for it. */
  private void run(Asked asked) {
    cause.event(asked.envelope(clock.instant()));
    checks.recheck(asked);
  }

  /** A check that fails keeps its request and is tried again; the others go on. */
  private boolean check(Asked asked) {
    try {
      Background.run(() -> run(asked));
      return true;
    } catch (RuntimeException e) {
      LOG.warnf(
          "Material of order %s not checked, trying again: %s", asked.orderId(), e.toString());
      return false;
    }
  }
}
