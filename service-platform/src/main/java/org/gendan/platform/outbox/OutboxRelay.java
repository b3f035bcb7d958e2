package org.gendan.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.platform.fault.FaultPoint;
import org.gendan.platform.outbox.RelayTable.Waiting;
import org.jboss.logging.Logger;

/**
 * Ships the outbox to Kafka. Each round is one transaction: lock the lanes that wait, send their
 * rows in order, and once the broker has acknowledged every one, move them to the durable log. A
 * round that fails changes nothing and is tried again; what the broker already got is sent twice,
 * and consumers drop it by id.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final long PAUSE_MILLIS = 1_000;

  /** So long after a round what is told meanwhile gathers: the next one takes it together. */
  private static final long GATHER_MILLIS = 30;

  private final RelayTable table;
  private final Republication republication;
  private final String bootstrapServers;
  private final String service;
  private final Timer lag;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;

  OutboxRelay(
      RelayTable table,
      Republication republication,
      MeterRegistry meters,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.table = table;
    this.republication = republication;
    this.bootstrapServers = bootstrapServers;
    this.service = service;
    this.lag = meters.timer("gendan.outbox.lag");
  }

  void start(@Observes StartupEvent event) {
    running = true;
    Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    running = false;
    wake();
  }

  /** Says that there may be something to ship; never blocks. */
  void wake() {
    work.release();
  }

  private void run() {
    try (BrokerLink broker = new BrokerLink(bootstrapServers, service)) {
      while (running) {
        if (shipWhatWaits(broker)) {
          TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
        }
        if (work.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
          work.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ships rounds until one is not full: what came too late for it has called for the next. */
  private boolean shipWhatWaits(BrokerLink broker) throws InterruptedException {
    try {
      republication.ifNeeded(broker);
      int rows = RelayTable.ROUND;
      while (running && rows == RelayTable.ROUND) {
        rows = QuarkusTransaction.requiringNew().timeout(60).call(() -> round(broker));
      }
      return rows > 0;
    } catch (RuntimeException | ExecutionException e) {
      LOG.warnf("Outbox not shipped, trying again: %s", e.toString());
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      return false;
    }
  }

  private int round(BrokerLink broker) throws InterruptedException, ExecutionException {
    Map<Short, Long> lanes = table.lockWaitingLanes();
    if (lanes.isEmpty()) {
      return 0;
    }
    List<Waiting> rows = table.waiting(lanes);
    FaultPoint.RELAY_AFTER_READ.pass();
    broker.send(rows);
    FaultPoint.RELAY_AFTER_ACK_BEFORE_MARK.pass();
    table.moveToLog(rows);
    Instant now = Instant.now(); // elapsed real time, not business time
    rows.forEach(row -> lag.record(Duration.between(row.createdAt(), now)));
    return rows.size();
  }
}
