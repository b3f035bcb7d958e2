package org.gendan.platform.inbox;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.platform.access.Background;
import org.gendan.platform.inbox.HeldTable.Parked;
import org.gendan.platform.inbox.Received.Unreadable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tries parked lines again, lowest version first, ever less often; the last pause repeats until a
 * person decides. What a line waited for is the lowest once it comes, so it is never behind.
 */
@ApplicationScoped
class ParkedRecords {

  private static final Logger LOG = Logger.getLogger(ParkedRecords.class);
  private static final int SOME = 500;
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10));

  private final HeldTable table;
  private final Inbox inbox;
  private final List<Reactor> reactors;

  ParkedRecords(HeldTable table, Inbox inbox, @All List<Reactor> reactors) {
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
      String waitsFor =
          QuarkusTransaction.requiringNew().call(() -> Background.call(() -> attempt(parked)));
      if (waitsFor == null) {
        table.release(parked);
      } else {
        table.tryAgain(parked, pause(parked), waitsFor);
      }
    } catch (RuntimeException e) {
      LOG.warnf("%s: key %s still parked: %s", parked.consumer(), parked.raw().key(), e);
      table.tryAgain(parked, pause(parked), e.toString());
    }
    return true;
  }

  private static Duration pause(Parked parked) {
    return PAUSES.get(Math.min(parked.attempts(), PAUSES.size() - 1));
  }

  /** Records of types that were unknown when they came, and are known to a newer build. */
  @Scheduled(
      every = "${gendan.inbox.take-back:1h}",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void takeBackWhatIsKnownNow() {
    List<String> known = EventTypes.all().stream().map(EventType::name).toList();
    int more = SOME;
    while (more == SOME) {
      more = QuarkusTransaction.requiringNew().call(() -> table.takeBack(known, SOME));
    }
  }

  /** What this service's consumer of that name does; empty when there is none. */
  Optional<Reactions> consumer(String name) {
    return reactors.stream()
        .map(Reactor::reactions)
        .filter(reactions -> reactions.consumer().equals(name))
        .findFirst();
  }

  private @Nullable String attempt(Parked parked) {
    Reactions reactions =
        consumer(parked.consumer())
            .orElseThrow(() -> new IllegalStateException("No consumer " + parked.consumer()));
    try {
      return inbox.applyFirst(reactions, Received.read(parked.raw(), reactions), parked.late());
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }
}
