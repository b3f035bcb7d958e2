package org.gendan.order.gate;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.finance.PaymentEvent.CreditAssessed;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;
import org.jboss.logging.Logger;

/** What the release gate does when finance speaks. */
@ApplicationScoped
class FinanceReactions implements Reactor {

  private static final Logger LOG = Logger.getLogger(FinanceReactions.class);
  private static final int SWEEP = 100;

  private final Inbox inbox;
  private final ReleasingOrders releasing;

  FinanceReactions(Inbox inbox, ReleasingOrders releasing) {
    this.inbox = inbox;
    this.releasing = releasing;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("order.gate")
        .on(
            PaymentPlanMade.class,
            (e, v) -> releasing.note(e.orderId(), gate -> gate.plan(e, v.id())))
        .on(
            CreditAssessed.class,
            (e, v) -> releasing.note(e.orderId(), gate -> gate.credit(e.state(), v.id())))
        .on(PaymentConfirmed.class, e -> releasing.confirmed(e.orderId(), e.confirmedBy()))
        .on(GateConditionMet.class, (e, v) -> money(e.orderId(), e.gate(), true, v))
        .on(GateConditionLost.class, (e, v) -> money(e.orderId(), e.gate(), false, v));
  }

  @Incoming("gate-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }

  /**
   * Finds orders whose last missing condition was no fact of finance: a date moved, a hold ended.
   */
  @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    releasing.maybeReady(SWEEP).forEach(this::tryToRelease);
  }

  /** One order that cannot be released now must not keep the others from it. */
  private void tryToRelease(UUID orderId) {
    try {
      releasing.releaseIfReady(orderId);
    } catch (RuntimeException e) {
      LOG.warnf("Order %s not released by the sweep, which comes again: %s", orderId, e);
    }
  }

  private void money(UUID orderId, Gate gate, boolean met, Envelope evidence) {
    if (gate == Gate.RELEASE) {
      releasing.note(orderId, row -> row.money(met, evidence.id()));
    }
  }
}
