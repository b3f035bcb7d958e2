package org.gendan.platform.inbox;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gendan.platform.access.Background;
import org.gendan.platform.inbox.InboxTable.Parked;
import org.gendan.platform.inbox.Received.Unreadable;
import org.jboss.logging.Logger;

/**
 * Tries parked keys again, first record first, ever less often; the last pause repeats until a
 * person decides.
 */
@ApplicationScoped
class ParkedRecords {

  private static final Logger LOG = Logger.getLogger(ParkedRecords.class);
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10));

  private final InboxTable table;
  private final Inbox inbox;
  private final List<Reactor> reactors;

  ParkedRecords(InboxTable table, Inbox inbox, @All List<Reactor> reactors) {
    this.table = table;
    this.inbox = inbox;
    this.reactors = reactors;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void retryDue() {
    boolean more = true;
    while (more) {
      more = QuarkusTransaction.requiringNew().call(this::retryNext);
    }
  }

  /** Holds the record's lock in this transaction while the attempt runs in its own. */
  private boolean retryNext() {
    Parked parked = table.nextDue();
    if (parked == null) {
      return false;
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> Background.run(() -> attempt(parked)));
      table.release(parked);
    } catch (RuntimeException e) {
      LOG.warnf("%s: key %s still parked: %s", parked.consumer(), parked.key(), e);
      table.tryAgain(
          parked, PAUSES.get(Math.min(parked.attempts(), PAUSES.size() - 1)), e.toString());
    }
    return true;
  }

  /** What this service's consumer of that name does; empty when there is none. */
  Optional<Reactions> consumer(String name) {
    return reactors.stream()
        .map(Reactor::reactions)
        .filter(reactions -> reactions.consumer().equals(name))
        .findFirst();
  }

  private void attempt(Parked parked) {
    Reactions reactions =
        consumer(parked.consumer())
            .orElseThrow(() -> new IllegalStateException("No consumer " + parked.consumer()));
    try {
      Received received = Received.read(parked.raw(), reactions);
      if (received != null) {
        inbox.applyOnce(reactions, received);
      }
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }
}
