package org.gendan.finance.receipt;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.Reason;
import org.gendan.contracts.finance.FinancePartnerEvent.PartnerFinanceAnswered;
import org.gendan.contracts.partner.PartnerEvent;
import org.gendan.platform.problem.Refusals;
import org.gendan.platform.problem.RuleBroken;

/**
 * What a partner's system said, to be answered once people have decided.
 *
 * @param saidAs our number of it; the partner has it too
 */
@Embeddable
record Saying(UUID saidAs, String conversation) {

  static Saying of(PartnerEvent said) {
    return new Saying(said.receiptId(), said.conversation());
  }

  PartnerFinanceAnswered applied() {
    return answer(Outcome.APPLIED, List.of());
  }

  /** The house's own words about it are not for partners: they get the rule's. */
  PartnerFinanceAnswered refused(String code) {
    return answer(Outcome.REFUSED, Refusals.reasons(new RuleBroken(code, Map.of())));
  }

  private PartnerFinanceAnswered answer(Outcome outcome, List<Reason> reasons) {
    return new PartnerFinanceAnswered(saidAs, conversation, outcome, reasons);
  }
}
