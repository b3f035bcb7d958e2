package org.gendan.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.platform.inbox.Received.Raw;
import org.gendan.platform.sql.Statements;

/**
 * Where each consumer's reading of a partition began. One that began at the first record has seen
 * every key's first fact; to one that began later they may have been older than what was kept.
 */
@ApplicationScoped
class Beginnings {

  /** Those of one consumer. */
  interface Of {
    boolean mayLackFirst(Raw record);
  }

  private record Reading(String consumer, String topic, int partition) {}

  private final Map<Reading, Long> known = new ConcurrentHashMap<>();
  private final Statements statements;

  Beginnings(Statements statements) {
    this.statements = statements;
  }

  /** Notes, once, where the consumer's reading of this record's partition began. */
  void note(String consumer, Raw first) {
    known.computeIfAbsent(
        new Reading(consumer, first.topic(), first.partition()),
        reading -> QuarkusTransaction.requiringNew().call(() -> noted(reading, first.offset())));
  }

  Of of(String consumer) {
    return record -> {
      Long begun = known.get(new Reading(consumer, record.topic(), record.partition()));
      return begun == null || begun > 0;
    };
  }

  private long noted(Reading reading, long offset) {
    return statements
        .rows(
            """
            insert into inbox_beginnings as b (consumer, topic, partition, record_offset) values (?1, ?2, ?3, ?4)
            on conflict (consumer, topic, partition) do update set record_offset = b.record_offset
            returning record_offset""",
            reading.consumer(),
            reading.topic(),
            reading.partition(),
            offset)
        .getFirst()
        .count(0);
  }
}
