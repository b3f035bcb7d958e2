package org.gendan.procurement.issue;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.production.TicketEvent.TicketStarted;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** Work on a ticket began: its material goes out. */
@ApplicationScoped
class StartReactions implements Reactor {

  private final Inbox inbox;
  private final IssuingMaterial issuing;

  StartReactions(Inbox inbox, IssuingMaterial issuing) {
    this.inbox = inbox;
    this.issuing = issuing;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("procurement.issue").on(TicketStarted.class, issuing::started);
  }

  @Incoming("issue-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
