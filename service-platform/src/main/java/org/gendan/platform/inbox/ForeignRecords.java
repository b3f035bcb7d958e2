package org.gendan.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.gendan.contracts.Reason;
import org.gendan.platform.access.Background;
import org.gendan.platform.fault.FaultPoint;
import org.gendan.platform.inbox.Received.Raw;
import org.gendan.platform.problem.Problem;
import org.gendan.platform.problem.Refusals;
import org.gendan.platform.sql.Contention;
import org.jboss.logging.Logger;

/**
 * Takes a poll of records that others than our services wrote: no facts with a line and a version,
 * so whoever takes them knows by itself what came before. A poll is one transaction; if that fails,
 * each record has its own. What cannot be taken is poison with its reason. A partition never waits.
 */
@ApplicationScoped
public class ForeignRecords {

  private static final Logger LOG = Logger.getLogger(ForeignRecords.class);
  private static final int ATTEMPTS = 5;

  private final HeldTable held;
  private final DatabaseWait database;

  ForeignRecords(HeldTable held, DatabaseWait database) {
    this.held = held;
    this.database = database;
  }

  /** What becomes of a record. */
  public interface Taking {

    /**
     * Takes it, in the running transaction.
     *
     * @throws Problem when it is none to be taken; then nothing may be written of it yet
     */
    void take(ConsumerRecord<String, byte[]> record);
  }

  /** Returns when all of the poll is durable: taken, or poison. */
  public void receive(String consumer, ConsumerRecords<String, byte[]> poll, Taking taking) {
    FaultPoint.CONSUMER_AFTER_POLL.pass(consumer);
    try {
      inTransaction(() -> poll.forEach(record -> take(consumer, record, taking)));
    } catch (RuntimeException e) {
      LOG.debugf(e, "%s: poll failed, trying one by one", consumer);
      poll.forEach(record -> alone(consumer, record, taking));
    }
    FaultPoint.CONSUMER_AFTER_COMMIT_BEFORE_OFFSET.pass(consumer);
  }

  private void take(String consumer, ConsumerRecord<String, byte[]> record, Taking taking) {
    try {
      taking.take(record);
    } catch (Problem refused) {
      Reason reason = Refusals.reasons(refused).getFirst();
      LOG.warnf(
          "%s: record %s/%d@%d refused: %s",
          consumer, record.topic(), record.partition(), record.offset(), reason.code());
      held.poison(consumer, Raw.of(record), reason.code() + ": " + reason.en());
    }
  }

  /**
   * Whoever only met others on the way may try again; what fails by itself is for people to see.
   */
  private void alone(String consumer, ConsumerRecord<String, byte[]> record, Taking taking) {
    for (int attempt = 1; ; attempt++) {
      try {
        database.whenUp(() -> inTransaction(() -> take(consumer, record, taking)));
        return;
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !Contention.ended(e)) {
          LOG.warnf(e, "%s: record %s@%d", consumer, record.topic(), record.offset());
          database.untilDone(
              () -> inTransaction(() -> held.poison(consumer, Raw.of(record), e.toString())));
          return;
        }
      }
    }
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(() -> Background.run(work));
  }
}
