package org.gendan.production.outsourcing;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractRefused;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractReturned;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** What production does when procurement speaks of work at a workshop. */
@ApplicationScoped
class SubcontractReactions implements Reactor {

  private final Inbox inbox;
  private final OutsourcingSteps steps;

  SubcontractReactions(Inbox inbox, OutsourcingSteps steps) {
    this.inbox = inbox;
    this.steps = steps;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("production.subcontracts")
        .on(SubcontractReturned.class, steps::returned)
        .on(SubcontractRefused.class, steps::refused);
  }

  @Incoming("subcontracts-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
