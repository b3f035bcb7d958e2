package org.gendan.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Statements;

/** What waits: outbox rows, parked lines and poison records, as gauges. */
@Singleton
class MessagingGauges {

  private final Statements statements;
  private final AtomicLong outbox;
  private final AtomicLong parked;
  private final AtomicLong poison;

  MessagingGauges(Statements statements, MeterRegistry meters) {
    this.statements = statements;
    this.outbox = meters.gauge("gendan.outbox.waiting", new AtomicLong());
    this.parked = meters.gauge("gendan.inbox.parked.keys", new AtomicLong());
    this.poison = meters.gauge("gendan.inbox.poison", new AtomicLong());
  }

  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void measure() {
    Row waiting =
        statements
            .rows(
                """
                select (select count(*) from outbox), (select count(distinct (consumer, topic, key)) from inbox_parked),
                       (select count(*) from inbox_poison)""")
            .getFirst();
    outbox.set(waiting.count(0));
    parked.set(waiting.count(1));
    poison.set(waiting.count(2));
  }
}
