package org.gendan.finance.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gendan.contracts.customer.CustomerEvent.PaymentTerms;
import org.gendan.contracts.customer.CustomerEvent.TermPart;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.finance.account.PartKind;
import org.gendan.finance.account.PlannedPart;
import org.gendan.finance.amount.Shares;
import org.gendan.platform.outbox.UuidV7;

/**
 * How terms become a plan (付款计划规则): each part its percentage, all parts together exactly the total.
 */
final class PlanPolicy {

  /** Terms that say nothing get the careful reading: everything before release. */
  private static final List<TermPart> ALL_BEFORE_RELEASE =
      List.of(new TermPart("DEPOSIT", new BigDecimal(100), "RELEASE", 0));

  private PlanPolicy() {}

  static List<PlannedPart> parts(
      BigDecimal total, String currency, PaymentTerms terms, LocalDate payBy, Clock clock) {
    List<TermPart> wanted = terms.parts().isEmpty() ? ALL_BEFORE_RELEASE : terms.parts();
    List<BigDecimal> amounts =
        Shares.split(total, wanted.stream().map(TermPart::percent).toList(), currency);
    List<PlannedPart> parts = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      TermPart term = wanted.get(i);
      PartKind kind = PartKind.valueOf(term.kind());
      LocalDate due = kind == PartKind.DEPOSIT ? payBy : null;
      parts.add(
          new PlannedPart(
              UuidV7.next(clock),
              kind,
              Gate.valueOf(term.gate()),
              amounts.get(i),
              term.creditDays(),
              due));
    }
    return parts;
  }
}
