package org.gendan.partner.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.PartnerAnswer;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.Reason;
import org.gendan.contracts.order.OrderEvent.OrderRequestAccepted;
import org.gendan.contracts.order.OrderEvent.OrderRequestDeclined;
import org.gendan.contracts.order.OrderEvent.OrderRequestMade;
import org.gendan.contracts.order.PartnerOrderEvent.PartnerOrderRefused;
import org.gendan.partner.feed.FeedRepository.Answered;
import org.gendan.platform.outbox.UuidV7;

/** Tells partners what became of what they said, whichever service answered and however often. */
@ApplicationScoped
class TellingAnswers {

  private static final String ORDER_PLACED = "order.placed";

  private final FeedRepository feed;
  private final Clock clock;

  TellingAnswers(FeedRepository feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  @Transactional
  void answered(PartnerAnswer fact) {
    tell(fact.receiptId(), fact.outcome(), fact.reasons());
  }

  @Transactional
  void refused(PartnerOrderRefused fact) {
    tell(fact.receiptId(), Outcome.REFUSED, fact.reasons());
  }

  @Transactional
  void kept(OrderRequestMade fact) {
    tell(fact.receiptId(), Outcome.PROPOSED, List.of());
  }

  @Transactional
  void accepted(OrderRequestAccepted fact) {
    tell(fact.receiptId(), Outcome.APPLIED, List.of());
  }

  /** The reason is a person's, in that person's language. */
  @Transactional
  void declined(OrderRequestDeclined fact) {
    Reason reason = new Reason("", "request/declined", fact.reason(), fact.reason());
    tell(fact.receiptId(), Outcome.REFUSED, List.of(reason));
  }

  private void tell(UUID receipt, Outcome outcome, List<Reason> inData) {
    List<Reason> reasons = inData.stream().map(TellingAnswers::inEvent).toList();
    feed.answered(receipt, outcome.name(), reasons, clock.instant())
        .ifPresent(said -> tell(receipt, outcome, said, reasons));
  }

  private void tell(UUID receipt, Outcome outcome, Answered said, List<Reason> reasons) {
    boolean order = said.type().equals(ORDER_PLACED);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(order ? "externalNo" : "documentNo", said.documentNo());
    data.put("receiptId", receipt);
    if (!order) {
      data.put("type", said.type());
    }
    if (outcome == Outcome.REFUSED) {
      data.put("reasons", reasons);
    }
    String news = (order ? "order." : "event.") + outcome.name().toLowerCase(Locale.ROOT);
    feed.tell(said.partner(), UuidV7.next(clock), news, said.documentNo(), data, clock.instant());
  }

  private static Reason inEvent(Reason reason) {
    return new Reason("/data" + reason.pointer(), reason.code(), reason.zh(), reason.en());
  }
}
