package org.gendan.production.gate;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.procurement.MaterialEvent.MaterialChecked;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/**
 * Keeps what procurement says about an order's material; it may come before the order's own facts.
 */
@ApplicationScoped
class MaterialReactions implements Reactor {

  private final Inbox inbox;
  private final MaterialRepository materials;

  MaterialReactions(Inbox inbox, MaterialRepository materials) {
    this.inbox = inbox;
    this.materials = materials;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("production.material").on(MaterialChecked.class, this::checked);
  }

  @Incoming("material-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }

  private void checked(MaterialChecked fact, Envelope envelope) {
    materials.locked(fact.orderId()).checked(fact.result(), fact.kitDate(), envelope.version());
  }
}
