package org.gendan.partner.retention;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.platform.time.TimerHandler;
import org.gendan.platform.time.Timers;
import org.jboss.logging.Logger;

/**
 * Once a day drops what partners said byte for byte, and the log of webhooks that arrived, when
 * they were kept long enough. What was made of it stays, and so does what tells a repetition.
 */
@ApplicationScoped
class DroppingBodies implements TimerHandler {

  private static final Logger LOG = Logger.getLogger(DroppingBodies.class);
  private static final int AT_ONCE = 2_000;
  private static final Duration DAY = Duration.ofDays(1);

  private final BodyTable table;
  private final Timers timers;
  private final Clock clock;
  private final Duration kept;

  DroppingBodies(
      BodyTable table,
      Timers timers,
      Clock clock,
      @ConfigProperty(name = "gendan.partner.keep-bodies") Duration kept) {
    this.table = table;
    this.timers = timers;
    this.clock = clock;
    this.kept = kept;
  }

  @Override
  public String kind() {
    return "drop-bodies";
  }

  void begin(@Observes StartupEvent event) {
    timers.set(kind(), "all", clock.instant());
  }

  @Override
  @Transactional
  public void due(String subject, Instant dueAt) {
    Instant now = clock.instant();
    Instant before = now.minus(kept);
    int calls = table.dropCalls(before, AT_ONCE);
    int deliveries = table.dropDeliveries(before, AT_ONCE);
    if (calls + deliveries > 0) {
      LOG.infof("Dropped: %d bodies, %d deliveries before %s", calls, deliveries, before);
    }
    boolean more = calls == AT_ONCE || deliveries == AT_ONCE;
    timers.set(kind(), subject, more ? dueAt.plusMillis(1) : now.plus(DAY));
  }
}
