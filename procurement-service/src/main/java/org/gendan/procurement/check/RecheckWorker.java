package org.gendan.procurement.check;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.gendan.procurement.check.RecheckRequests.Asked;
import org.jboss.logging.Logger;

/** Carries out the checks that were asked for, and looks for those that nobody asked for. */
@ApplicationScoped
class RecheckWorker {

  private static final Logger LOG = Logger.getLogger(RecheckWorker.class);
  private static final int ROUND = 200;

  private final RecheckRequests requests;
  private final MaterialChecks checks;
  private final Clock clock;

  RecheckWorker(RecheckRequests requests, MaterialChecks checks, Clock clock) {
    this.requests = requests;
    this.checks = checks;
    this.clock = clock;
  }

  /** A check that fails keeps its request and is tried again; the others go on. */
  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void work() {
    for (Asked asked : requests.oldest(ROUND)) {
      try {
        checks.recheck(asked);
      } catch (RuntimeException e) {
        LOG.warnf("Material of order %s not checked, trying again: %s", asked.orderId(), e.toString());
      }
    }
  }

  @Scheduled(
      every = "{gendan.procurement.sweep.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void sweep() {
    requests.sweep(LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }
}
