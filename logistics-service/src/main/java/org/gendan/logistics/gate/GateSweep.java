package org.gendan.logistics.gate;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Judges shipments whose gate was moved by no fact but by the clock: an override came to its end.
 */
@ApplicationScoped
class GateSweep {

  private static final int ROUND = 100;

  private final GateRepository gates;
  private final ClearingShipments clearing;
  private final Clock clock;

  GateSweep(GateRepository gates, ClearingShipments clearing, Clock clock) {
    this.gates = gates;
    this.clearing = clearing;
    this.clock = clock;
  }

  /** Each order in a transaction of its own. */
  @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    gates.maybeMoved(clock.instant(), ROUND).forEach(clearing::evaluate);
  }
}
