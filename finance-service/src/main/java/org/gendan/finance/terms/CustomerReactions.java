package org.gendan.finance.terms;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.customer.CustomerEvent.CustomerChanged;
import org.gendan.contracts.customer.CustomerEvent.CustomerGraded;
import org.gendan.contracts.customer.CustomerEvent.CustomerRegistered;
import org.gendan.contracts.customer.CustomerEvent.Profile;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** Keeps the copy of customers' terms current, and wakes what waited for a customer. */
@ApplicationScoped
class CustomerReactions implements Reactor {

  private final Inbox inbox;
  private final TermsRepository terms;
  private final Event<CustomerKnown> known;

  CustomerReactions(Inbox inbox, TermsRepository terms, Event<CustomerKnown> known) {
    this.inbox = inbox;
    this.terms = terms;
    this.known = known;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("finance.terms")
        .on(CustomerRegistered.class, (e, v) -> keep(e.customerId(), e.profile(), v.version()))
        .on(CustomerChanged.class, (e, v) -> keep(e.customerId(), e.profile(), v.version()))
        .on(CustomerGraded.class, (e, v) -> keep(e.customerId(), e.profile(), v.version()));
  }

  @Incoming("terms-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }

  private void keep(UUID id, Profile profile, long version) {
    KnownCustomer customer =
        new KnownCustomer(id, profile.code(), profile.name(), profile.currency(), profile.terms());
    if (terms.keep(customer, version)) {
      known.fire(new CustomerKnown(customer));
    }
  }
}
