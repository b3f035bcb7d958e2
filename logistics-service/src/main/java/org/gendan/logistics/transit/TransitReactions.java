package org.gendan.logistics.transit;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.customer.CustomerEvent.CustomerChanged;
import org.gendan.contracts.customer.CustomerEvent.CustomerGraded;
import org.gendan.contracts.customer.CustomerEvent.CustomerRegistered;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** Answers the reviews of orders, and knows where customers are. */
@ApplicationScoped
class TransitReactions implements Reactor {

  private final Inbox inbox;
  private final TransitTimes transit;

  TransitReactions(Inbox inbox, TransitTimes transit) {
    this.inbox = inbox;
    this.transit = transit;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("logistics.transit")
        .on(ReviewRequested.class, transit::answer)
        .on(
            CustomerRegistered.class,
            (e, v) -> transit.keep(e.customerId(), e.profile(), v.version()))
        .on(CustomerChanged.class, (e, v) -> transit.keep(e.customerId(), e.profile(), v.version()))
        .on(CustomerGraded.class, (e, v) -> transit.keep(e.customerId(), e.profile(), v.version()));
  }

  @Incoming("transit-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
