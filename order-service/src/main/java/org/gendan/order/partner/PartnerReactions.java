package org.gendan.order.partner;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.order.PartnerOrderEvent.PartnerOrderRefused;
import org.gendan.contracts.partner.CustomerSaid.PartnerCancellationRequested;
import org.gendan.contracts.partner.CustomerSaid.PartnerChangeRequested;
import org.gendan.contracts.partner.PartnerEvent;
import org.gendan.contracts.partner.PartnerEvent.PartnerOrderPlaced;
import org.gendan.order.request.OrderRequests;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.PartnerVerdicts;
import org.gendan.platform.inbox.PartnerVerdicts.Verdict;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;
import org.gendan.platform.outbox.Outbox;

/** Hears what customers' systems say about their orders. */
@ApplicationScoped
class PartnerReactions implements Reactor {

  private final Inbox inbox;
  private final PlacedOrders placed;
  private final OrderRequests requests;
  private final PartnerVerdicts verdicts;
  private final Outbox outbox;

  PartnerReactions(
      Inbox inbox,
      PlacedOrders placed,
      OrderRequests requests,
      PartnerVerdicts verdicts,
      Outbox outbox) {
    this.inbox = inbox;
    this.placed = placed;
    this.requests = requests;
    this.verdicts = verdicts;
    this.outbox = outbox;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("order.partner")
        .on(PartnerOrderPlaced.class, placed::take)
        .on(PartnerChangeRequested.class, said -> keep(said, () -> requests.wanted(said)))
        .on(PartnerCancellationRequested.class, said -> keep(said, () -> requests.wanted(said)));
  }

  /** A wish that was kept is told with its order. */
  private void keep(PartnerEvent said, Supplier<Outcome> wish) {
    Verdict verdict = verdicts.on(said, wish);
    if (verdict.outcome() == Outcome.REFUSED) {
      outbox.add(new PartnerOrderRefused(said.receiptId(), said.conversation(), verdict.reasons()));
    }
  }

  @Incoming("partner-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
