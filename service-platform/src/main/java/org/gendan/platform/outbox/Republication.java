package org.gendan.platform.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.platform.outbox.RelayTable.Waiting;
import org.jboss.logging.Logger;

/**
 * Sends the durable log again when the broker lost what it had acknowledged, or when somebody asks
 * for it. Ids, numbers and order per lane stay what they were, so readers drop what they have seen.
 * All lanes are locked meanwhile: nothing new overtakes.
 */
@ApplicationScoped
public class Republication {

  private static final Logger LOG = Logger.getLogger(Republication.class);
  private static final int LONGEST_SECONDS = 900;

  private final RelayTable table;
  private final long every;
  private long lookedAt;

  Republication(
      RelayTable table, @ConfigProperty(name = "gendan.outbox.look.every") Duration every) {
    this.table = table;
    this.every = every.toNanos();
    this.lookedAt = System.nanoTime() - this.every;
  }

  /**
   * Notes that somebody wants what is published sent again, of each lane from this number on.
   *
   * @return how many facts that are
   */
  public long ask(long fromSequence) {
    return table.askResend(fromSequence);
  }

  /** Looks now and then whether there is something to send again, and sends it. */
  void ifNeeded(BrokerLink broker) throws InterruptedException, ExecutionException {
    if (System.nanoTime() - lookedAt < every) {
      return;
    }
    if (QuarkusTransaction.requiringNew().call(table::resendFrom) > 0 || lost(broker)) {
      QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> again(broker));
    }
    lookedAt = System.nanoTime();
  }

  /** Looks once more behind the lock: another instance may have done it just now. */
  private long again(BrokerLink broker) throws InterruptedException, ExecutionException {
    List<Short> lanes = table.lockAllLanes();
    boolean lost = lost(broker);
    long from = lost ? 1 : table.resendFrom();
    if (from == 0) {
      return 0;
    }
    LOG.warnf(
        lost
            ? "The broker lost records; the whole log is sent again"
            : "The log is sent again from %d on, as asked",
        from);
    long sent = 0;
    for (short lane : lanes) {
      sent += again(broker, lane, from);
    }
    table.resent(lost);
    LOG.infof("%d facts sent again", sent);
    return sent;
  }

  private boolean lost(BrokerLink broker) throws InterruptedException, ExecutionException {
    long expected = QuarkusTransaction.joiningExisting().call(table::expectedOnBroker);
    return broker.records() < expected;
  }

  private long again(BrokerLink broker, short lane, long from)
      throws InterruptedException, ExecutionException {
    long sent = 0;
    List<Waiting> rows = table.published(lane, from);
    while (!rows.isEmpty()) {
      broker.send(rows);
      sent += rows.size();
      rows = table.published(lane, rows.getLast().producerSequence() + 1);
    }
    return sent;
  }
}
