package org.gendan.finance.partner;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.finance.FinancePartnerEvent.PartnerFinanceAnswered;
import org.gendan.contracts.partner.BankSaid.PartnerReceiptPosted;
import org.gendan.contracts.partner.BankSaid.PartnerReceiptReversed;
import org.gendan.contracts.partner.CustomerSaid.PartnerSlipSent;
import org.gendan.contracts.partner.PartnerEvent;
import org.gendan.finance.receipt.ReportedReceipts;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.PartnerVerdicts;
import org.gendan.platform.inbox.PartnerVerdicts.Verdict;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;
import org.gendan.platform.outbox.Outbox;

/** Hears banks' systems, and customers' that say they paid, and answers each. */
@ApplicationScoped
class PartnerReactions implements Reactor {

  private final Inbox inbox;
  private final ReportedReceipts receipts;
  private final PartnerVerdicts verdicts;
  private final Outbox outbox;

  PartnerReactions(
      Inbox inbox, ReportedReceipts receipts, PartnerVerdicts verdicts, Outbox outbox) {
    this.inbox = inbox;
    this.receipts = receipts;
    this.verdicts = verdicts;
    this.outbox = outbox;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("finance.partner")
        .on(
            PartnerSlipSent.class,
            (said, told) -> answer(said, () -> receipts.slip(said, told.time())))
        .on(
            PartnerReceiptPosted.class,
            (said, told) -> answer(said, () -> receipts.posted(said, told.time())))
        .on(PartnerReceiptReversed.class, said -> answer(said, () -> receipts.reversed(said)));
  }

  private void answer(PartnerEvent said, Supplier<Outcome> deed) {
    Verdict verdict = verdicts.on(said, deed);
    outbox.add(
        new PartnerFinanceAnswered(
            said.receiptId(), said.conversation(), verdict.outcome(), verdict.reasons()));
  }

  @Incoming("partner-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
