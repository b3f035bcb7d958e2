package org.gendan.logistics.partner;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.logistics.LogisticsPartnerEvent.PartnerLogisticsAnswered;
import org.gendan.contracts.partner.CarrierSaid;
import org.gendan.contracts.partner.CustomerSaid.PartnerReceiptAcknowledged;
import org.gendan.contracts.partner.PartnerEvent;
import org.gendan.logistics.handling.CarrierReports;
import org.gendan.logistics.handling.CustomerReceipts;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.PartnerVerdicts;
import org.gendan.platform.inbox.PartnerVerdicts.Verdict;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;
import org.gendan.platform.outbox.Outbox;

/** Hears carriers' systems, and customers' that acknowledge a receipt, and answers each. */
@ApplicationScoped
class PartnerReactions implements Reactor {

  private final Inbox inbox;
  private final CarrierReports carriers;
  private final CustomerReceipts receipts;
  private final PartnerVerdicts verdicts;
  private final Outbox outbox;

  PartnerReactions(
      Inbox inbox,
      CarrierReports carriers,
      CustomerReceipts receipts,
      PartnerVerdicts verdicts,
      Outbox outbox) {
    this.inbox = inbox;
    this.carriers = carriers;
    this.receipts = receipts;
    this.verdicts = verdicts;
    this.outbox = outbox;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("logistics.partner")
        .onEach(CarrierSaid.class, said -> answer(said, () -> carriers.take(said)))
        .on(PartnerReceiptAcknowledged.class, said -> answer(said, () -> receipts.take(said)));
  }

  private void answer(PartnerEvent said, Supplier<Outcome> deed) {
    Verdict verdict = verdicts.on(said, deed);
    outbox.add(
        new PartnerLogisticsAnswered(
            said.receiptId(), said.conversation(), verdict.outcome(), verdict.reasons()));
  }

  @Incoming("partner-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
