package org.gendan.procurement.partner;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.partner.PartnerEvent;
import org.gendan.contracts.partner.SupplierSaid;
import org.gendan.contracts.partner.WorkshopSaid;
import org.gendan.contracts.procurement.ProcurementPartnerEvent.PartnerProcurementAnswered;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.PartnerVerdicts;
import org.gendan.platform.inbox.PartnerVerdicts.Verdict;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;
import org.gendan.platform.outbox.Outbox;
import org.gendan.procurement.subcontract.WorkshopReports;

/** Hears workshops' and suppliers' systems, and answers each. */
@ApplicationScoped
class PartnerReactions implements Reactor {

  private final Inbox inbox;
  private final WorkshopReports workshops;
  private final SupplierReports suppliers;
  private final PartnerVerdicts verdicts;
  private final Outbox outbox;

  PartnerReactions(
      Inbox inbox,
      WorkshopReports workshops,
      SupplierReports suppliers,
      PartnerVerdicts verdicts,
      Outbox outbox) {
    this.inbox = inbox;
    this.workshops = workshops;
    this.suppliers = suppliers;
    this.verdicts = verdicts;
    this.outbox = outbox;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("procurement.partner")
        .onEach(WorkshopSaid.class, said -> answer(said, () -> workshops.take(said)))
        .onEach(SupplierSaid.class, said -> answer(said, () -> suppliers.take(said)));
  }

  private void answer(PartnerEvent said, Supplier<Outcome> deed) {
    Verdict verdict = verdicts.on(said, deed);
    outbox.add(
        new PartnerProcurementAnswered(
            said.receiptId(), said.conversation(), verdict.outcome(), verdict.reasons()));
  }

  @Incoming("partner-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
