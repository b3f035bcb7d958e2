package org.gendan.finance.plan;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderConfirmed;
import org.gendan.contracts.order.OrderEvent.OrderReceived;
import org.gendan.contracts.order.OrderEvent.OrderRejected;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** What the payment plan does when the order service speaks. */
@ApplicationScoped
class OrderReactions implements Reactor {

  private final Inbox inbox;
  private final PlanningPayments planning;

  OrderReactions(Inbox inbox, PlanningPayments planning) {
    this.inbox = inbox;
    this.planning = planning;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("finance.plan")
        .on(OrderReceived.class, e -> planning.exists(e.orderId(), e.orderNo(), e.customerId()))
        .on(OrderConfirmed.class, planning::confirmed)
        .on(OrderReleased.class, e -> planning.released(e.orderId(), e.releasedBy()))
        .on(OrderCancelled.class, e -> planning.cancelled(e.orderId(), e.reason()))
        .on(OrderRejected.class, e -> planning.cancelled(e.orderId(), e.reason()));
  }

  @Incoming("plan-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }

  /** An order and its customer may be heard of in the same instant, each unseen by the other. */
  @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    planning.planWaiting();
  }
}
