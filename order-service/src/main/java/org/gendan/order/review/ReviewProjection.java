package org.gendan.order.review;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.finance.PaymentEvent.CreditAssessed;
import org.gendan.contracts.logistics.TransitEvent.TransitEstimated;
import org.gendan.contracts.procurement.MaterialEvent.MaterialDated;
import org.gendan.contracts.production.SlotEvent.SlotOffered;
import org.gendan.order.review.ReviewRepository.Answer;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** Collects what the departments answer. */
@ApplicationScoped
class ReviewProjection implements Reactor {

  private final Inbox inbox;
  private final ReviewRepository reviews;

  ReviewProjection(Inbox inbox, ReviewRepository reviews) {
    this.inbox = inbox;
    this.reviews = reviews;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("order.review")
        .on(SlotOffered.class, (e, v) -> reviews.keep(Answer.slot(e), v))
        .on(MaterialDated.class, (e, v) -> reviews.keep(Answer.material(e), v))
        .on(TransitEstimated.class, (e, v) -> reviews.keep(Answer.transit(e), v))
        .on(CreditAssessed.class, (e, v) -> reviews.keep(Answer.credit(e), v));
  }

  @Incoming("review-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
