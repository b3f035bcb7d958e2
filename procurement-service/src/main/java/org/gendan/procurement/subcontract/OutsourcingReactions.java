package org.gendan.procurement.subcontract;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.production.TicketEvent.OutsourcingRequested;
import org.gendan.contracts.production.TicketEvent.TicketCancelled;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** What outsourcing does when a ticket asks for a workshop or is called off. */
@ApplicationScoped
class OutsourcingReactions implements Reactor {

  private final Inbox inbox;
  private final SubcontractService service;

  OutsourcingReactions(Inbox inbox, SubcontractService service) {
    this.inbox = inbox;
    this.service = service;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("procurement.subcontract")
        .on(OutsourcingRequested.class, service::requested)
        .on(TicketCancelled.class, service::ticketCancelled);
  }

  @Incoming("subcontract-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
