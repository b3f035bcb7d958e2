package org.gendan.procurement.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a check begin as soon as the transaction that asked for it has committed. */
@ApplicationScoped
class RecheckSignal {

  private final TransactionSynchronizationRegistry transactions;
  private final Semaphore asked = new Semaphore(0);

  RecheckSignal(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  void afterCommit() {
    if (transactions.getResource(RecheckSignal.class) == null) {
      transactions.putResource(RecheckSignal.class, this);
      transactions.registerInterposedSynchronization(new Ring());
    }
  }

  void ring() {
    asked.release();
  }

  /** Waits until somebody asked, or for the pause. */
  void await(Duration pause) throws InterruptedException {
    if (asked.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      asked.drainPermits();
    }
  }

  private final class Ring implements Synchronization {

    @Override
    public void beforeCompletion() {
      // Only a committed request can be read.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        ring();
      }
    }
  }
}
