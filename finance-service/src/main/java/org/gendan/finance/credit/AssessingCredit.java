package org.gendan.finance.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gendan.contracts.customer.CustomerEvent.TermPart;
import org.gendan.contracts.finance.PaymentEvent.CreditAssessed;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.finance.account.PartKind;
import org.gendan.finance.amount.Shares;
import org.gendan.finance.credit.CreditPolicy.Answer;
import org.gendan.finance.credit.CreditPolicy.Question;
import org.gendan.finance.terms.CustomerKnown;
import org.gendan.finance.terms.KnownCustomer;
import org.gendan.finance.terms.TermsRepository;
import org.gendan.platform.outbox.Outbox;

/** Answers each review round once, as soon as the customer's terms are known. */
@ApplicationScoped
class AssessingCredit {

  private static final int AT_ONCE = 100;

  private final CreditRepository credits;
  private final TermsRepository terms;
  private final Outbox outbox;
  private final Clock clock;

  AssessingCredit(CreditRepository credits, TermsRepository terms, Outbox outbox, Clock clock) {
    this.credits = credits;
    this.terms = terms;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  void requested(ReviewRequested review) {
    Assessment asked =
        new Assessment(review.orderId(), review.round(), review.customerId(), review.total());
    if (credits.ask(asked)) {
      terms.customer(asked.customerId()).ifPresent(customer -> answer(asked, customer));
    }
  }

  @Transactional
  void customerKnown(@Observes CustomerKnown known) {
    answerWaiting();
  }

  /** Answers what was asked before its customer was known. */
  @Transactional
  void answerWaiting() {
    for (Assessment asked : credits.unanswered(AT_ONCE)) {
      terms.customer(asked.customerId()).ifPresent(customer -> answer(asked, customer));
    }
  }

  private void answer(Assessment asked, KnownCustomer customer) {
    Question question =
        new Question(
            customer.terms().creditLimit(),
            credits.owed(asked),
            onCredit(asked, customer),
            credits.overdueDays(
                customer.id(), LocalDate.ofInstant(clock.instant(), clock.getZone())));
    Answer answer = new CreditPolicy(question).answer();
    credits.answer(asked, answer, clock.instant());
    outbox.add(
        new CreditAssessed(
            asked.orderId(), customer.id(), asked.round(), answer.state().name(), answer.reason()));
  }

  private static BigDecimal onCredit(Assessment asked, KnownCustomer customer) {
    List<TermPart> parts = customer.terms().parts();
    if (parts.isEmpty()) {
      return BigDecimal.ZERO;
    }
    List<BigDecimal> amounts =
        Shares.split(
            asked.amount(),
            parts.stream().map(TermPart::percent).toList(),
            asked.total().currency());
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < parts.size(); i++) {
      if (PartKind.valueOf(parts.get(i).kind()) == PartKind.CREDIT) {
        sum = sum.add(amounts.get(i));
      }
    }
    return sum;
  }
}
