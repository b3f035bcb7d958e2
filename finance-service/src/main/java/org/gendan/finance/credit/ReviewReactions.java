package org.gendan.finance.credit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** What finance answers when an order is reviewed. */
@ApplicationScoped
class ReviewReactions implements Reactor {

  private final Inbox inbox;
  private final AssessingCredit credit;

  ReviewReactions(Inbox inbox, AssessingCredit credit) {
    this.inbox = inbox;
    this.credit = credit;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("finance.credit").on(ReviewRequested.class, credit::requested);
  }

  @Incoming("credit-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }

  /** A question and its customer may be heard of in the same instant, each unseen by the other. */
  @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    credit.answerWaiting();
  }
}
