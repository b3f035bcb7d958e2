package org.gendan.order.party;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.customer.CustomerEvent.CustomerChanged;
import org.gendan.contracts.customer.CustomerEvent.CustomerGraded;
import org.gendan.contracts.customer.CustomerEvent.CustomerRegistered;
import org.gendan.contracts.production.ProductEvent.ProductDefined;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** Keeps our copies of customers and products current. */
@ApplicationScoped
class PartyProjection implements Reactor {

  private final Inbox inbox;
  private final PartyRepository parties;

  PartyProjection(Inbox inbox, PartyRepository parties) {
    this.inbox = inbox;
    this.parties = parties;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("order.parties")
        .on(
            CustomerRegistered.class,
            (e, v) -> parties.keep(e.customerId(), e.profile(), v.version()))
        .on(CustomerChanged.class, (e, v) -> parties.keep(e.customerId(), e.profile(), v.version()))
        .on(CustomerGraded.class, (e, v) -> parties.keep(e.customerId(), e.profile(), v.version()))
        .on(ProductDefined.class, (e, v) -> parties.keep(e, v.version()));
  }

  @Incoming("parties-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
