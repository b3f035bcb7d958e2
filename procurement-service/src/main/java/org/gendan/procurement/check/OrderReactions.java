package org.gendan.procurement.check;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderCompleted;
import org.gendan.contracts.order.OrderEvent.OrderHeld;
import org.gendan.contracts.order.OrderEvent.OrderReceived;
import org.gendan.contracts.order.OrderEvent.OrderRejected;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.OrderResumed;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;
import org.gendan.procurement.need.DemandRepository;
import org.gendan.procurement.review.AnsweringReviews;

/**
 * What purchase does when an order moves. One consumer for all of it, so that an order's date is
 * known before its release is looked at.
 */
@ApplicationScoped
class OrderReactions implements Reactor {

  private final Inbox inbox;
  private final DemandRepository demands;
  private final AnsweringReviews reviews;
  private final MaterialChecks checks;
  private final Clock clock;

  OrderReactions(
      Inbox inbox,
      DemandRepository demands,
      AnsweringReviews reviews,
      MaterialChecks checks,
      Clock clock) {
    this.inbox = inbox;
    this.demands = demands;
    this.reviews = reviews;
    this.checks = checks;
    this.clock = clock;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("procurement.orders")
        .on(OrderReceived.class, demands::keep)
        .on(ReviewRequested.class, reviews::asked)
        .on(OrderReleased.class, this::released)
        .on(OrderHeld.class, e -> checks.note(e.orderId(), MaterialCheck::hold))
        .on(OrderResumed.class, e -> checks.note(e.orderId(), MaterialCheck::resume))
        .on(OrderRejected.class, e -> givenUp(e.orderId()))
        .on(OrderCancelled.class, e -> cancelled(e.orderId()))
        .on(OrderCompleted.class, e -> checks.close(e.orderId()));
  }

  @Incoming("orders-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }

  private void released(OrderReleased order) {
    LocalDate released = LocalDate.ofInstant(order.releasedAt(), clock.getZone());
    reviews.settled(order.orderId());
    checks.released(
        order, demands.ordered(order.orderId()).map(DemandRepository.Ordered::on).orElse(released));
  }

  private void givenUp(UUID orderId) {
    demands.drop(orderId);
    reviews.settled(orderId);
  }

  private void cancelled(UUID orderId) {
    givenUp(orderId);
    checks.close(orderId);
  }
}
